extension AssessmentSchema {
  /// The parts about how sure ranks are.
  static let certaintyDefinitions = #"""
        "intervals": {
          "description": "How rank intervals were made: replicates with everything moved that is uncertain.",
          "type": "object",
          "properties": {
            "interval": { "description": "Probability that an interval holds.", "type": "number" },
            "replicates": { "type": "integer" },
            "seed": { "type": "integer" },
            "factors": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": { "name": { "type": "string" }, "text": { "$ref": "#/$defs/text" } },
                "required": ["name", "text"],
                "additionalProperties": false
              }
            },
            "statesErrors": { "description": "Whether the data state sampling errors.", "type": "boolean" },
            "overlapping": {
              "description": "The largest sets of units whose intervals all overlap, as codes in the order of ranks; two intervals overlap where some set has both.",
              "type": "array",
              "items": { "type": "array", "items": { "type": "string" } }
            },
            "unranked": {
              "description": "Units without a rank in some of the replicates, with the share of replicates.",
              "type": "array",
              "items": {
                "type": "object",
                "properties": { "code": { "type": "string" }, "share": { "type": "number" } },
                "required": ["code", "share"],
                "additionalProperties": false
              }
            },
            "text": { "$ref": "#/$defs/text" }
          },
          "required": [
            "interval", "replicates", "seed", "factors", "statesErrors", "overlapping", "unranked", "text"
          ],
          "additionalProperties": false
        },
        "differences": {
          "description": "What the errors of the figures leave of the ranks; null unless asked for with --groups.",
          "type": "object",
          "properties": {
            "coverage": { "description": "Probability of each confidence set.", "type": "number" },
            "knownShare": {
              "description": "Share of the weight whose figures have a known error; the rest counts as exact.",
              "type": "number"
            },
            "basis": {
              "description": "Standard errors by the exact derivative, or by drawing the figures.",
              "enum": ["derivative", "drawn"]
            },
            "seed": { "type": "integer" },
            "draws": { "description": "Draws behind what is simulated.", "type": "integer" },
            "criticalValue": { "description": "Of the first step of the simultaneous sets.", "type": ["number", "null"] },
            "weightShare": { "description": "How far each weight may be off, as a share of itself.", "type": ["number", "null"] },
            "weightBasis": { "enum": ["exact", "sampled", null] },
            "topBest": { "type": ["integer", "null"] },
            "groups": {
              "description": "Codes, best group first, its opener first.",
              "type": "array",
              "items": { "type": "array", "items": { "type": "string" } }
            },
            "errors": {
              "description": "What is known of the errors of each indicator's values.",
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "id": { "type": "string" },
                  "kinds": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "properties": {
                        "kind": { "enum": ["stated", "proportion", "count", "share", "posterior", "exact"] },
                        "values": { "type": "integer" }
                      },
                      "required": ["kind", "values"],
                      "additionalProperties": false
                    }
                  }
                },
                "required": ["id", "kinds"],
                "additionalProperties": false
              }
            },
            "rates": {
              "description": "Exact posterior comparisons of steadied rates.",
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "id": { "type": "string" },
                  "codes": { "type": "array", "items": { "type": "string" } },
                  "expectedRanks": { "type": "array", "items": { "type": "number" } },
                  "higherThan": {
                    "description": "P(the true rate of the row's unit is above that of the column's).",
                    "type": ["array", "null"],
                    "items": { "type": "array", "items": { "type": ["number", "null"] } }
                  }
                },
                "required": ["id", "codes", "expectedRanks", "higherThan"],
                "additionalProperties": false
              }
            },
            "rules": { "type": "array", "items": { "$ref": "#/$defs/text" } },
            "text": { "$ref": "#/$defs/text" }
          },
          "required": [
            "coverage", "knownShare", "basis", "seed", "draws", "criticalValue", "weightShare", "weightBasis",
            "topBest", "groups", "errors", "rates", "rules", "text"
          ],
          "additionalProperties": false
        },
        "difference": {
          "description": "How sure one rank is.",
          "type": "object",
          "properties": {
            "standardError": { "description": "Of the index.", "type": "number" },
            "group": { "description": "From 1.", "type": "integer" },
            "rankLow": { "description": "Of the unit's own confidence set.", "type": "integer" },
            "rankHigh": { "description": "Of the unit's own confidence set.", "type": "integer" },
            "criticalValue": { "type": ["number", "null"] },
            "simultaneousLow": { "description": "Of sets that hold together.", "type": ["integer", "null"] },
            "simultaneousHigh": { "description": "Of sets that hold together.", "type": ["integer", "null"] },
            "weightsLow": { "description": "Best rank with weights within the share.", "type": ["number", "null"] },
            "weightsHigh": { "description": "Worst rank with weights within the share.", "type": ["number", "null"] },
            "mayBeAmongBest": { "type": ["boolean", "null"] },
            "text": { "$ref": "#/$defs/text" }
          },
          "required": [
            "standardError", "group", "rankLow", "rankHigh", "criticalValue", "simultaneousLow", "simultaneousHigh",
            "weightsLow", "weightsHigh", "mayBeAmongBest", "text"
          ],
          "additionalProperties": false
        },

    """#
}
