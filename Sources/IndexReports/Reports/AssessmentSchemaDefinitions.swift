extension AssessmentSchema {
  /// The parts about the scheme as applied.
  static let schemeDefinitions = #"""
      "$defs": {
        "text": {
          "type": "object",
          "properties": { "zh": { "type": "string" }, "en": { "type": "string" } },
          "required": ["zh", "en"],
          "additionalProperties": false
        },
        "methodology": {
          "description": "Every choice that is not a weight, defaults filled in.",
          "type": "object",
          "properties": {
            "missing": { "enum": ["renormalise", "none", "fail"] },
            "coverage": {
              "type": "object",
              "properties": {
                "unit": { "type": "number", "minimum": 0, "maximum": 1 },
                "node": { "type": "number", "minimum": 0, "maximum": 1 }
              },
              "required": ["unit", "node"],
              "additionalProperties": false
            },
            "periods": {
              "type": "object",
              "properties": {
                "rule": { "enum": ["last", "exactly", "latest", "each"] },
                "period": { "type": "string" },
                "from": { "type": ["string", "null"] },
                "to": { "type": ["string", "null"] },
                "lag": { "description": "Years allowed between figure and denominator.", "type": "integer" }
              },
              "required": ["rule", "lag"],
              "additionalProperties": false
            },
            "screen": {
              "description": "Smallest shares for a unit to be assessed, over all indicators and within each dimension.",
              "type": "object",
              "properties": {
                "availability": { "type": "number" },
                "nonZero": { "type": "number" },
                "dimensionAvailability": { "type": "number" },
                "dimensionNonZero": { "type": "number" },
                "keep": { "type": "array", "items": { "type": "string" } },
                "leaveOut": { "type": "array", "items": { "type": "string" } },
                "data": { "enum": ["observed", "imputed"] }
              },
              "required": [
                "availability", "nonZero", "dimensionAvailability", "dimensionNonZero", "keep", "leaveOut", "data"
              ],
              "additionalProperties": false
            },
            "frozen": {
              "description": "The result whose learnt parameters are kept; null where scores are learnt from the units compared.",
              "anyOf": [
                { "type": "null" },
                {
                  "type": "object",
                  "properties": {
                    "file": { "type": "string" },
                    "scheme": { "type": "string" },
                    "period": { "type": "string" }
                  },
                  "required": ["file", "scheme", "period"],
                  "additionalProperties": false
                }
              ]
            },
            "ties": { "enum": ["competition", "dense", "average", "ordinal"] },
            "tieTolerance": { "type": "number" },
            "grades": { "type": "array", "items": { "type": "string" }, "description": "Grades of sources that may enter." },
            "bands": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": { "from": { "type": ["number", "null"] }, "name": { "$ref": "#/$defs/text" } },
                "required": ["from", "name"],
                "additionalProperties": false
              }
            },
            "vetoes": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "id": { "type": "string" },
                  "name": { "$ref": "#/$defs/text" },
                  "of": { "type": "string" },
                  "condition": { "enum": ["above", "below", "atLeast", "atMost"] },
                  "limit": { "type": "number" },
                  "cap": { "description": "The highest score; null excludes the unit.", "type": ["number", "null"] }
                },
                "required": ["id", "name", "of", "condition", "limit", "cap"],
                "additionalProperties": false
              }
            },
            "bonus": {
              "anyOf": [
                { "type": "null" },
                {
                  "type": "object",
                  "properties": {
                    "max": { "type": "number" },
                    "items": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "properties": {
                          "id": { "type": "string" },
                          "name": { "$ref": "#/$defs/text" },
                          "of": { "type": "string" },
                          "points": { "type": "number" },
                          "max": { "type": "number" }
                        },
                        "required": ["id", "name", "of", "points", "max"],
                        "additionalProperties": false
                      }
                    }
                  },
                  "required": ["max", "items"],
                  "additionalProperties": false
                }
              ]
            },
            "published": {
              "anyOf": [
                { "type": "null" },
                {
                  "type": "object",
                  "properties": { "of": { "type": "string" }, "tolerance": { "type": "number" } },
                  "required": ["of", "tolerance"],
                  "additionalProperties": false
                }
              ]
            }
          },
          "required": [
            "missing", "coverage", "periods", "screen", "frozen", "ties", "tieTolerance", "grades", "bands", "vetoes", "bonus", "published"
          ],
          "additionalProperties": false
        },
        "node": {
          "type": "object",
          "properties": {
            "id": { "type": "string" },
            "name": { "$ref": "#/$defs/text" },
            "parent": { "type": ["string", "null"] },
            "weight": { "description": "Share among siblings, 0 to 1.", "type": "number" },
            "effectiveWeight": { "description": "Share of the whole, 0 to 1.", "type": "number" },
            "aggregation": {
              "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/method" }]
            }
          },
          "required": ["id", "name", "parent", "weight", "effectiveWeight", "aggregation"],
          "additionalProperties": false
        },
        "indicator": {
          "type": "object",
          "properties": {
            "id": { "type": "string" },
            "name": { "$ref": "#/$defs/text" },
            "unit": { "$ref": "#/$defs/text" },
            "direction": { "enum": ["higher-is-better", "lower-is-better"] },
            "value": {
              "description": "(sum of - sum of minus) / sum of per x times, by variable.",
              "type": "object",
              "properties": {
                "of": { "type": "array", "items": { "type": "string" } },
                "minus": { "type": "array", "items": { "type": "string" } },
                "per": { "type": "array", "items": { "type": "string" } },
                "times": { "type": "number" },
                "scope": { "type": "array", "items": { "type": "string" } },
                "lag": { "type": "integer" }
              },
              "required": ["of", "minus", "per", "times", "scope", "lag"],
              "additionalProperties": false
            },
            "smallNumbers": { "$ref": "#/$defs/method" },
            "impute": { "$ref": "#/$defs/method" },
            "treat": { "$ref": "#/$defs/method" },
            "normalise": { "$ref": "#/$defs/method" },
            "usesReferenceSet": { "description": "Whether scores depend on which units are compared.", "type": "boolean" }
          },
          "required": ["id", "name", "unit", "direction", "value", "smallNumbers", "impute", "treat", "normalise", "usesReferenceSet"],
          "additionalProperties": false
        },
        "method": {
          "description": "Name and parameters.",
          "type": "object",
          "properties": { "method": { "type": "string" } },
          "required": ["method"]
        },

    """#
}
