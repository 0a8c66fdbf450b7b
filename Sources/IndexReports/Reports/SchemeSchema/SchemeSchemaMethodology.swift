extension SchemeSchema {
  /// Every choice that is not a weight. What a family of methods takes is a definition of its own.
  static let methodology = #"""
        "methodology": {
          "type": ["object", "null"],
          "description": "Every choice that is not a weight.",
          "properties": {
            "missing": {
              "enum": ["renormalise", "none", "fail", null],
              "default": "renormalise",
              "description": "What a missing child does: renormalise the weights within its parent, make the parent missing, or stop."
            },
            "coverage": {
              "description": "Floors of data coverage: one number for both, or apart.",
              "anyOf": [
                { "type": "number", "minimum": 0, "maximum": 1 },
                {
                  "type": "object",
                  "properties": {
                    "unit": { "type": ["number", "null"], "minimum": 0, "maximum": 1, "description": "Floor of the share of total leaf weight whose own figures enter the index; units below are not ranked." },
                    "node": { "type": ["number", "null"], "minimum": 0, "maximum": 1, "description": "Floor of the share of children's weight at every node; nodes below are missing." }
                  },
                  "additionalProperties": false
                },
                { "type": "null" }
              ]
            },
            "periods": {
              "type": ["object", "null"],
              "description": "Which period's figures are used.",
              "properties": {
                "rule": {
                  "enum": ["last", "exactly", "latest", "each", null],
                  "default": "last",
                  "description": "last period of the data; exactly one period; per figure the latest between from and to; or each period on its own."
                },
                "period": { "type": ["string", "integer", "null"], "minimum": 1000, "maximum": 9999, "pattern": "^\\d{4}(Q[1-4]|H[12]|-\\d{2})?$", "description": "The period of the rule exactly." },
                "from": { "type": ["string", "integer", "null"], "minimum": 1000, "maximum": 9999, "pattern": "^\\d{4}(Q[1-4]|H[12]|-\\d{2})?$", "description": "First period of the rule latest." },
                "to": { "type": ["string", "integer", "null"], "minimum": 1000, "maximum": 9999, "pattern": "^\\d{4}(Q[1-4]|H[12]|-\\d{2})?$", "description": "Last period of the rule latest." },
                "lag": { "type": ["integer", "null"], "minimum": 0, "default": 0, "description": "Largest distance in years between a figure and its denominator." }
              },
              "additionalProperties": false
            },
            "screen": {
              "type": ["object", "null"],
              "description": "Which units have enough data; those that have not are out of every later step. Indicators count alike, whatever their weight.",
              "properties": {
                "availability": { "type": ["number", "null"], "minimum": 0, "maximum": 1, "default": 0, "description": "Smallest share of indicators with a value." },
                "nonZero": { "type": ["number", "null"], "minimum": 0, "maximum": 1, "default": 0, "description": "Smallest share of values that are not 0, among those that are there." },
                "dimensionAvailability": { "type": ["number", "null"], "minimum": 0, "maximum": 1, "default": 0, "description": "Smallest share of indicators with a value within every dimension." },
                "dimensionNonZero": { "type": ["number", "null"], "minimum": 0, "maximum": 1, "default": 0, "description": "Smallest share of values that are not 0 within every dimension." },
                "keep": { "type": ["array", "null"], "items": { "type": "string", "minLength": 1 }, "uniqueItems": true, "description": "Codes of units that stay whatever the thresholds say." },
                "leaveOut": { "type": ["array", "null"], "items": { "type": "string", "minLength": 1 }, "uniqueItems": true, "description": "Codes of units that are left out whatever the thresholds say." },
                "data": { "enum": ["observed", "imputed", null], "default": "observed", "description": "The table looked at: as observed, or after imputation." }
              },
              "additionalProperties": false
            },
            "impute": { "anyOf": [{ "$ref": "#/$defs/impute" }, { "type": "null" }], "description": "For indicators that name no imputation of their own." },
            "treat": { "anyOf": [{ "$ref": "#/$defs/treat" }, { "type": "null" }], "description": "For indicators that name no treatment of their own." },
            "normalise": { "anyOf": [{ "$ref": "#/$defs/normalise" }, { "type": "null" }], "description": "For indicators that name no method of their own." },
            "frozen": {
              "type": ["string", "null"],
              "minLength": 1,
              "description": "A result of cei rank --format json, beside this file: what its normalisations learnt is kept, so that scores are comparable with those of that base."
            },
            "aggregation": {
              "description": "A method for all nodes, or one for each node with * for the rest.",
              "anyOf": [
                { "$ref": "#/$defs/aggregation" },
                {
                  "type": "object",
                  "propertyNames": { "anyOf": [{ "const": "*" }, { "pattern": "^[a-z][a-z0-9_]*$", "not": { "const": "method" } }] },
                  "additionalProperties": { "anyOf": [{ "$ref": "#/$defs/aggregation" }, { "type": "null" }] }
                },
                { "type": "null" }
              ]
            },
            "ties": {
              "enum": ["competition", "dense", "average", "ordinal", null],
              "default": "competition",
              "description": "Ranks of equal scores: 1, 2, 2, 4; 1, 2, 2, 3; 1, 2.5, 2.5, 4; or in order of the code."
            },
            "grades": {
              "type": ["array", "null"],
              "items": { "type": "string", "minLength": 1 },
              "uniqueItems": true,
              "default": ["A", "B"],
              "description": "Grades of sources whose figures may enter; figures without a grade always may."
            }
          },
          "additionalProperties": false
        },
    """#
}
