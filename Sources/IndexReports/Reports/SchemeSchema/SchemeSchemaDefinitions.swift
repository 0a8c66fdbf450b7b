extension SchemeSchema {
  /// The parts that the schema refers to, but for the methods.
  static let definitions = #"""
        "id": { "type": "string", "pattern": "^[a-z][a-z0-9_]*$", "description": "A name in lower-case letters, digits and underscores." },
        "text": {
          "description": "A text for readers: one string for all languages, or Chinese and English.",
          "anyOf": [
            { "type": "string" },
            {
              "type": "object",
              "properties": { "zh": { "type": "string", "description": "Chinese." }, "en": { "type": "string", "description": "English." } },
              "required": ["zh", "en"],
              "additionalProperties": false
            }
          ]
        },
        "variableIds": {
          "anyOf": [{ "type": "string", "pattern": "^[a-z][a-z0-9_]*$" }, { "type": "array", "items": { "type": "string", "pattern": "^[a-z][a-z0-9_]*$" }, "minItems": 1, "uniqueItems": true }],
          "description": "A variable, or several that are summed."
        },
        "record": {
          "type": "object",
          "description": "How the weights came about; written by cei panel --save and cei weights --save. A child's record replaces its parent's.",
          "properties": {
            "method": { "type": "string", "minLength": 1, "description": "panel, tuner (the page of cei tune), or the name of a method that takes weights from data." },
            "settings": { "type": "object", "additionalProperties": { "type": ["string", "number"] }, "description": "Everything else that was chosen, by name." },
            "inputs": {
              "type": "array",
              "items": {
                "type": "object",
                "properties": {
                  "role": { "enum": ["data", "scheme", "judgements", "panel", "frozen"], "description": "What the file is for." },
                  "name": { "type": "string", "minLength": 1, "description": "Name that does not depend on the working directory." },
                  "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256 of its content." }
                },
                "required": ["name"],
                "additionalProperties": false
              },
              "description": "The files that the weights follow from."
            },
            "synthetic": { "type": "boolean", "default": false, "description": "Whether any of them is made up; every ranking with the weights then says so." },
            "stamp": { "type": "string", "description": "When the weights were made, if the author asked for it." }
          },
          "required": ["method"],
          "additionalProperties": false
        },
        "variable": {
          "type": "object",
          "description": "A raw figure as it appears in a wide table.",
          "properties": {
            "name": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] },
            "unit": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }], "description": "Unit of measurement, for example 件 or 人 in Chinese and cases or people in English." },
            "aliases": { "type": ["array", "null"], "items": { "type": "string", "minLength": 1 }, "uniqueItems": true, "description": "Other column headers for this variable." }
          },
          "additionalProperties": false
        },
        "value": {
          "type": "object",
          "description": "How the indicator is computed: (sum of − sum minus) ÷ sum per × times. Left out: the variable with the indicator's own id.",
          "properties": {
            "of": { "anyOf": [{ "$ref": "#/$defs/variableIds" }, { "type": "null" }], "description": "Variables that are added; all must be published." },
            "minus": { "anyOf": [{ "$ref": "#/$defs/variableIds" }, { "type": "null" }], "description": "Variables that are subtracted where they are published." },
            "per": { "anyOf": [{ "$ref": "#/$defs/variableIds" }, { "type": "null" }], "description": "Variables whose sum divides." },
            "times": { "type": ["number", "null"], "default": 1, "description": "Factor, for example 10000 for a figure per 10,000 residents." },
            "scope": {
              "type": ["array", "null"],
              "minItems": 1,
              "uniqueItems": true,
              "items": { "type": "string", "minLength": 1 },
              "description": "Accepted scopes of the figures in of and minus; others count as missing."
            },
            "lag": { "type": ["integer", "null"], "minimum": 0, "description": "Largest distance in years between figure and denominator; replaces methodology.periods.lag." }
          },
          "additionalProperties": false
        },
        "indicator": {
          "type": "object",
          "description": "A leaf of the tree.",
          "properties": {
            "name": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] },
            "value": { "anyOf": [{ "$ref": "#/$defs/value" }, { "type": "null" }] },
            "unit": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }], "description": "Unit of the computed indicator." },
            "direction": { "enum": ["higher-is-better", "lower-is-better"], "description": "Which way is better." },
            "smallNumbers": { "anyOf": [{ "$ref": "#/$defs/smallNumbers" }, { "type": "null" }] },
            "impute": { "anyOf": [{ "$ref": "#/$defs/impute" }, { "type": "null" }] },
            "treat": { "anyOf": [{ "$ref": "#/$defs/treat" }, { "type": "null" }] },
            "normalise": { "anyOf": [{ "$ref": "#/$defs/normalise" }, { "type": "null" }] },
            "note": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }], "description": "Where goalposts and definitions come from." }
          },
          "additionalProperties": false
        },
        "scoreBands": {
          "type": "array",
          "minItems": 1,
          "description": "From high to low; a value earns the score of the first band whose from it reaches.",
          "items": {
            "type": "object",
            "properties": {
              "from": { "type": "number", "description": "Smallest value of the band; left out in the last band for everything below." },
              "score": { "type": "number", "description": "Score of the band." }
            },
            "required": ["score"],
            "additionalProperties": false
          }
        },
        "veto": {
          "type": "object",
          "description": "A rule that caps or excludes a unit.",
          "properties": {
            "id": { "$ref": "#/$defs/id" },
            "name": { "$ref": "#/$defs/text" },
            "of": { "type": "string", "pattern": "^[a-z][a-z0-9_]*$", "description": "Variable that is tested." },
            "above": { "type": "number", "description": "Applies when the figure is over this value." },
            "below": { "type": "number", "description": "Applies when the figure is under this value." },
            "atLeast": { "type": "number", "description": "Applies when the figure is at or over this value." },
            "atMost": { "type": "number", "description": "Applies when the figure is at or under this value." },
            "then": {
              "description": "exclude, or the score the index cannot exceed.",
              "anyOf": [
                { "const": "exclude" },
                { "type": "object", "properties": { "cap": { "type": "number", "description": "Largest index the unit can get." } }, "required": ["cap"], "additionalProperties": false }
              ]
            }
          },
          "required": ["id", "of", "then"],
          "oneOf": [{ "required": ["above"] }, { "required": ["below"] }, { "required": ["atLeast"] }, { "required": ["atMost"] }],
          "additionalProperties": false
        },
        "bonus": {
          "type": "object",
          "description": "Points added after aggregation.",
          "properties": {
            "max": { "type": ["number", "null"], "minimum": 0, "description": "Most points all items together can add." },
            "items": {
              "type": ["array", "null"],
              "items": {
                "type": "object",
                "properties": {
                  "id": { "$ref": "#/$defs/id" },
                  "name": { "$ref": "#/$defs/text" },
                  "of": { "type": "string", "pattern": "^[a-z][a-z0-9_]*$", "description": "Variable that earns points." },
                  "points": { "type": "number", "description": "Points for one unit of the figure." },
                  "max": { "type": "number", "minimum": 0, "description": "Most points this item can add." }
                },
                "required": ["id", "of", "points"],
                "additionalProperties": false
              }
            }
          },
          "additionalProperties": false
        },
    """#
}
