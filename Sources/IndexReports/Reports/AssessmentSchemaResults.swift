extension AssessmentSchema {
  /// The parts about results.
  static let resultDefinitions = #"""
        "fitted": {
          "description": "What an indicator's normalisation learnt.",
          "type": "object",
          "properties": {
            "id": { "type": "string" },
            "form": { "enum": ["line", "ratio", "steps", "standing", "logistic", "undefined"] },
            "fromValue": { "type": ["number", "null"] },
            "fromScore": { "type": ["number", "null"] },
            "toValue": { "type": ["number", "null"] },
            "toScore": { "type": ["number", "null"] },
            "bounds": {
              "anyOf": [{"type": "null"}, {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}]
            },
            "reference": { "description": "Of a ratio: what scores full.", "type": "number" },
            "full": { "type": "number" },
            "direction": { "type": "string" },
            "clamp": { "type": "boolean" },
            "steps": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "from": { "description": "Lower end; null is minus infinity.", "type": ["number", "null"] },
                  "score": { "type": "number" }
                },
                "required": ["from", "score"],
                "additionalProperties": false
              }
            },
            "values": {
              "description": "Of a standing: the reference set, ascending.",
              "type": "array",
              "items": { "type": "number" }
            },
            "ties": { "enum": ["min", "average", "max"] },
            "first": { "description": "Of a standing: the place of the worst.", "type": "number" },
            "midpoint": { "type": "number" },
            "slope": { "description": "Negative where lower is better.", "type": "number" },
            "reason": { "enum": ["noValues", "constant", "notPositive", "noBetterThanWorst", "unitWithoutValue"] },
            "value": { "description": "What nothing can be learnt from.", "type": "number" },
            "unit": { "type": "string" }
          },
          "required": ["id", "form"],
          "additionalProperties": false
        },
        "treatment": {
          "description": "What an indicator's treatment learnt, and what it looked at on the way.",
          "type": "object",
          "properties": {
            "id": { "type": "string" },
            "form": { "enum": ["unchanged", "held", "transformed"] },
            "bounds": {
              "description": "Values are held within.",
              "anyOf": [{"type": "null"}, {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}]
            },
            "transform": { "enum": ["log", "log-plus", "log-original", "ln", "box-cox", null] },
            "origin": { "description": "Taken away first.", "type": "number" },
            "offset": { "description": "Added then.", "type": "number" },
            "mirrored": { "description": "Whether distances are taken from above, and the sign turned.", "type": "boolean" },
            "power": { "description": "Exponent; 0 is the logarithm.", "type": "number" },
            "looks": {
              "description": "Skewness and excess kurtosis (type 2) at every stage.",
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "stage": { "type": "string" },
                  "skewness": { "type": ["number", "null"] },
                  "kurtosis": { "type": ["number", "null"] },
                  "passes": { "description": "null where too little is defined to say.", "type": ["boolean", "null"] }
                },
                "required": ["stage", "skewness", "kurtosis", "passes"],
                "additionalProperties": false
              }
            },
            "winsorised": {
              "description": "Values winsorised on the way, also where that was given up for a transform.",
              "type": "integer"
            }
          },
          "required": ["id", "form", "bounds", "transform", "looks", "winsorised"],
          "additionalProperties": false
        },
        "assessment": {
          "type": "object",
          "properties": {
            "period": {
              "description": "null where every figure has its own, or the data have none.",
              "type": ["string", "null"]
            },
            "window": {
              "type": "array",
              "items": { "type": "string" },
              "description": "Periods that figures may come from, latest first."
            },
            "sort": { "enum": ["rank", "code", "score", "name", "change"] },
            "order": { "enum": ["ascending", "descending", null] },
            "comparable": {
              "description": "Whether changes of rank may be read as such; null where nothing is compared.",
              "type": ["boolean", "null"]
            },
            "notComparable": { "type": "array", "items": { "$ref": "#/$defs/text" }, "description": "Why not." },
            "priors": {
              "description": "What the rates of small-number indicators are drawn towards.",
              "type": "array",
              "items": { "$ref": "#/$defs/prior" }
            },
            "treatments": { "type": "array", "items": { "$ref": "#/$defs/treatment" } },
            "fitted": { "type": "array", "items": { "$ref": "#/$defs/fitted" } },
            "intervals": { "anyOf": [{"$ref": "#/$defs/intervals"}, {"type": "null"}] },
            "differences": { "anyOf": [{"$ref": "#/$defs/differences"}, {"type": "null"}] },
            "summary": { "$ref": "#/$defs/summary" },
            "rows": {
              "type": "array",
              "items": { "$ref": "#/$defs/row" },
              "description": "Ranked units as sorted, then the others by code."
            }
          },
          "required": ["period", "window", "sort", "order", "comparable", "notComparable", "priors", "treatments", "fitted", "intervals", "differences", "summary", "rows"],
          "additionalProperties": false
        },
        "summary": {
          "type": "object",
          "properties": {
            "units": { "type": "integer" },
            "ranked": { "type": "integer" },
            "mean": { "type": ["number", "null"] },
            "aboveMean": { "type": "integer" },
            "first": { "type": "array", "items": { "type": "string" }, "description": "Codes of the highest score." },
            "last": {
              "type": "array",
              "items": { "type": "string" },
              "description": "Codes of the lowest score; empty where all are equal."
            },
            "printed": {
              "type": "object",
              "properties": {
                "mean": { "type": "string" },
                "spread": { "description": "Highest minus lowest printed score.", "type": "string" }
              },
              "required": ["mean", "spread"],
              "additionalProperties": false
            },
            "dimensions": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "id": { "type": "string" },
                  "mean": { "type": ["number", "null"] },
                  "printed": { "type": "string" }
                },
                "required": ["id", "mean", "printed"],
                "additionalProperties": false
              }
            },
            "bands": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "from": { "type": ["number", "null"] },
                  "name": { "$ref": "#/$defs/text" },
                  "count": { "type": "integer" }
                },
                "required": ["from", "name", "count"],
                "additionalProperties": false
              }
            },
            "text": { "description": "The closing paragraph.", "$ref": "#/$defs/text" }
          },
          "required": ["units", "ranked", "mean", "aboveMean", "first", "last", "printed", "dimensions", "bands", "text"],
          "additionalProperties": false
        },
        "row": {
          "type": "object",
          "properties": {
            "code": { "type": "string" },
            "name": { "$ref": "#/$defs/text" },
            "kind": { "type": "string" },
            "rank": { "description": "From 1; halves under average ties; null where not ranked.", "type": ["number", "null"] },
            "rankLow": { "description": "Best rank of the rank interval; null without one.", "type": ["number", "null"] },
            "rankHigh": { "description": "Worst rank of the rank interval; null without one.", "type": ["number", "null"] },
            "score": { "description": "Unrounded; null where not ranked.", "type": ["number", "null"] },
            "printed": {
              "description": "The score with two decimals, as every surface prints it.",
              "type": ["string", "null"]
            },
            "base": { "description": "The index before veto and bonus.", "type": ["number", "null"] },
            "bonus": { "description": "Points added; null where the scheme has none.", "type": ["number", "null"] },
            "coverage": { "description": "Share of the total weight whose own figures enter the index.", "type": "number", "minimum": 0, "maximum": 1 },
            "band": { "anyOf": [{"$ref": "#/$defs/text"}, {"type": "null"}] },
            "status": { "enum": ["ranked", "not-ranked"] },
            "reason": { "description": "Why it is not ranked.", "anyOf": [{"$ref": "#/$defs/text"}, {"type": "null"}] },
            "change": { "description": "Places gained; null where nothing comparable is known.", "type": ["number", "null"] },
            "screening": {
              "description": "How complete the values are; null where the scheme screens nothing.",
              "anyOf": [
                { "type": "null" },
                {
                  "type": "object",
                  "properties": {
                    "included": { "type": "boolean" },
                    "forced": { "description": "Whether the scheme names the unit: true keeps it, false leaves it out.", "type": ["boolean", "null"] },
                    "all": { "$ref": "#/$defs/completeness" },
                    "dimensions": { "type": "array", "items": { "$ref": "#/$defs/completeness" } }
                  },
                  "required": ["included", "forced", "all", "dimensions"],
                  "additionalProperties": false
                }
              ]
            },
            "difference": { "anyOf": [{"$ref": "#/$defs/difference"}, {"type": "null"}] },
            "nodes": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "id": { "type": "string" },
                  "score": { "type": ["number", "null"] },
                  "weight": { "description": "As applied among siblings; 0 for missing nodes.", "type": "number" },
                  "contribution": { "description": "Points of the index before veto and bonus; null below a node that compares units, whose score has no parts.", "type": ["number", "null"] }
                },
                "required": ["id", "score", "weight", "contribution"],
                "additionalProperties": false
              }
            },
            "indicators": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "id": { "type": "string" },
                  "value": { "type": ["number", "null"] },
                  "score": { "type": ["number", "null"] },
                  "figures": { "type": "array", "items": { "$ref": "#/$defs/figure" } },
                  "adjusted": { "$ref": "#/$defs/adjusted" },
                  "imputed": { "$ref": "#/$defs/imputed" },
                  "treated": { "$ref": "#/$defs/treated" }
                },
                "required": ["id", "value", "score", "figures"],
                "additionalProperties": false
              }
            }
          },
          "required": [
            "code", "name", "kind", "rank", "rankLow", "rankHigh", "score", "printed", "base", "bonus", "coverage", "band", "status", "reason",
            "change", "screening", "difference", "nodes", "indicators"
          ],
          "additionalProperties": false
        },
        "completeness": {
          "type": "object",
          "properties": {
            "id": { "description": "The dimension.", "type": "string" },
            "indicators": { "type": "integer" },
            "missing": { "type": "integer" },
            "zeros": { "type": "integer" },
            "availability": { "description": "Share of indicators with a value.", "type": "number", "minimum": 0, "maximum": 1 },
            "nonZero": { "description": "Share of values that are not 0; null without values.", "type": ["number", "null"], "minimum": 0, "maximum": 1 }
          },
          "required": ["indicators", "missing", "zeros", "availability", "nonZero"],
          "additionalProperties": false
        },
        "prior": {
          "description": "The distribution of true rates in a group, in the indicator's unit.",
          "type": "object",
          "properties": {
            "id": { "type": "string" },
            "group": { "description": "Empty for all units.", "type": "string" },
            "count": { "description": "Units it was learnt from.", "type": "integer" },
            "mean": { "type": "number" },
            "variance": { "description": "0 where the units differ no more than by chance.", "type": "number", "minimum": 0 }
          },
          "required": ["id", "group", "count", "mean", "variance"],
          "additionalProperties": false
        },
        "adjusted": {
          "description": "A rate that rests on few cases: prior + weight × (own − prior), in the indicator's unit.",
          "type": "object",
          "properties": {
            "own": { "type": "number" },
            "prior": { "type": "number" },
            "weight": { "description": "Of the unit's own data.", "type": "number", "minimum": 0, "maximum": 1 },
            "adjusted": { "type": "number" },
            "group": { "description": "Whose rates made the prior; empty for all units.", "type": "string" }
          },
          "required": ["own", "prior", "weight", "adjusted", "group"],
          "additionalProperties": false
        },
        "imputed": {
          "description": "A value that was missing and filled in.",
          "type": "object",
          "properties": {
            "method": { "type": "string" },
            "value": { "type": "number" },
            "from": {
              "enum": ["units", "group", "siblings", "period", "between", "neighbours", "regression", "draws"]
            },
            "count": { "description": "How many values it rests on.", "type": "integer" },
            "group": { "type": "string" },
            "node": { "type": "string" },
            "periods": { "type": "array", "items": { "type": "string" } },
            "units": { "description": "Codes of the most similar units.", "type": "array", "items": { "type": "string" } },
            "deviation": { "description": "Standard deviation of the value's distribution.", "type": "number" }
          },
          "required": ["method", "value", "from"],
          "additionalProperties": false
        },
        "treated": {
          "description": "The value after treatment, where that changed it.",
          "type": "object",
          "properties": {
            "value": { "type": "number" },
            "by": {
              "description": "What was done, in order: held at a bound, transformed.",
              "type": "array",
              "items": { "enum": ["winhi", "winlo", "log", "log-plus", "log-original", "ln", "box-cox"] }
            }
          },
          "required": ["value", "by"],
          "additionalProperties": false
        },
        "figure": {
          "description": "A raw figure as published, with its place in the file.",
          "type": "object",
          "properties": {
            "role": { "enum": ["of", "minus", "per"] },
            "variable": { "type": "string" },
            "period": { "type": "string" },
            "value": { "type": "number" },
            "qualifier": { "type": "string" },
            "scope": { "type": "string" },
            "grade": { "type": "string" },
            "asOf": { "type": "string" },
            "note": { "type": "string" },
            "source": { "type": "string" },
            "file": { "type": "string" },
            "line": { "type": "integer", "minimum": 1 },
            "column": { "description": "In Unicode scalars, from 1.", "type": "integer" }
          },
          "required": ["role", "variable", "period", "value"],
          "additionalProperties": false
        },
        "finding": {
          "type": "object",
          "properties": {
            "assessment": { "description": "Place in assessments, from 0.", "type": "integer" },
            "kind": {
              "enum": [
                "clamped", "noScore", "renormalised", "belowNodeFloor", "denominatorLag", "denominatorMissing",
                "denominatorNotPositive", "qualified", "scopeLeftOut", "gradeLeftOut", "exclusionNotPublished",
                "exclusionExceeds", "screened", "screenedUnitUnknown", "imputed", "notImputed", "imputationError",
                "steadied", "beyondChance", "adjusted", "treated", "stillExtreme", "readyValue", "variableNotInData", "referenceUndefined", "referenceSet", "frozen", "narrowRange",
                "vetoed", "vetoNotChecked", "bonus", "tie", "rankHingesOn", "published", "periodsWithoutFigures", "changed",
                "condorcetWinner", "noCondorcetWinner"
              ]
            },
            "warning": { "description": "Whether it concerns how far the result may be trusted.", "type": "boolean" },
            "unit": { "type": ["string", "null"] },
            "node": { "type": ["string", "null"] },
            "data": { "description": "What belongs to this kind.", "type": "object" },
            "text": { "$ref": "#/$defs/text" }
          },
          "required": ["assessment", "kind", "warning", "unit", "node", "data", "text"],
          "additionalProperties": false
        }
      }
    }

    """#
}
