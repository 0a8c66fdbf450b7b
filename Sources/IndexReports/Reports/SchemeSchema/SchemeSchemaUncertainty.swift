internal import CompositeIndex

extension SchemeSchema {
  /// What is uncertain about a scheme.
  static let uncertainty = #"""
        "uncertainty": {
          "type": ["object", "null"],
          "description": "What is uncertain, for cei robust and cei sensitivity: each key but the last four is a factor. In a list of methods, scheme stands for what the scheme says.",
          "properties": {
            "weights": {
              "description": "How the weights spread: of every group of siblings, or of those under some nodes.",
              "anyOf": [
                { "$ref": "#/$defs/spread" }, { "$ref": "#/$defs/spreadAt" },
                { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/spreadAt" } },
                { "type": "null" }
              ]
            },
            "measurement": { "type": ["boolean", "null"], "description": "Errors of the figures: standard errors, sample sizes, counts of cases." },
            "imputations": { "type": ["boolean", "null"], "description": "Another draw for the values that multiple imputation fills in." },
            "normalise": { "type": ["array", "null"], "minItems": 2, "items": { "anyOf": [{ "type": "string", "minLength": 1 }, { "$ref": "#/$defs/normalise" }] }, "description": "Normalisations, each for all indicators." },
            "aggregation": { "type": ["array", "null"], "minItems": 2, "items": { "anyOf": [{ "const": "scheme" }, { "$ref": "#/$defs/aggregation" }] }, "description": "Aggregations, each for all nodes." },
            "treat": { "type": ["array", "null"], "minItems": 2, "items": { "anyOf": [{ "const": "scheme" }, { "$ref": "#/$defs/treat" }] }, "description": "Treatments of outliers, each for all indicators." },
            "impute": { "type": ["array", "null"], "minItems": 2, "items": { "anyOf": [{ "const": "scheme" }, { "$ref": "#/$defs/impute" }] }, "description": "Imputations, each for all indicators." },
            "missing": { "type": ["array", "null"], "minItems": 2, "items": { "enum": ["scheme", "renormalise", "none", "fail"] }, "description": "What a missing child does." },
            "denominators": {
              "type": ["object", "null"],
              "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$" },
              "additionalProperties": { "type": ["array", "null"], "minItems": 2, "items": { "$ref": "#/$defs/variableIds" } },
              "description": "By indicator: the variables that may divide it; scheme for those of the scheme."
            },
            "leaveOut": { "anyOf": [{ "enum": ["indicators", "dimensions", null] }, { "type": "integer", "minimum": 1, "maximum": 64 }], "description": "Nothing or one indicator, dimension or node of a level left out." },
            "replicates": { "type": ["integer", "null"], "minimum": 1, "description": "How many replicates; unless given, doubled until errors are small." },
            "seed": { "type": ["integer", "null"], "minimum": 0, "default": 20240315, "description": "Seed of the random numbers." },
            "interval": { "type": ["number", "null"], "exclusiveMinimum": 0, "exclusiveMaximum": 100, "default": 90, "description": "Probability that intervals hold, in per cent." },
            "top": { "type": ["integer", "null"], "minimum": 1, "default": 5, "description": "The first so many places are looked at together." }
          },
          "additionalProperties": false
        },
    """#

  /// The parts that the uncertainty refers to.
  static let spreads = #"""
        "spread": {
          "type": "string",
          "pattern": "\#(WeightWords.pattern)",
          "description": "jitter:25 (each weight within 25 %, rescaled), dirichlet:100 (concentration), simplex (any), order (of the same order), order:a,b,c (in falling order), floor:2 (at least 2 %), box:25 (uniform within 25 %), @FILE.json (linear conditions, uniform), experts:FILE (one of the experts), experts-mean:FILE (their mean, resampled)."
        },
        "spreadAt": {
          "type": "object",
          "properties": {
            "spread": { "$ref": "#/$defs/spread" },
            "at": { "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 1 } }], "description": "Nodes whose children's weights spread, or leaves for all indicators as one group." }
          },
          "required": ["spread"],
          "additionalProperties": false
        },
    """#
}
