/// The JSON Schema (2020-12) of one expert's judgements; `cei schema judgements` prints it, and
/// `docs/judgements.schema.json` holds the same text for editors.
public enum JudgementsSchema {
  /// The schema's text, ending in a newline.
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "judgements.schema.json",
      "title": "Judgements of one expert in one round",
      "description": "Nodes and criteria are those of the judged scheme, by id or by name in Chinese or English. A single judgement that belongs to no scheme may stand alone, without judgements around it.",
      "type": "object",
      "properties": {
        "$schema": { "type": "string", "description": "This schema, for editors." },
        "expert": { "type": "string", "minLength": 1, "description": "Anonymous id; the file's name unless given." },
        "round": { "type": "integer", "minimum": 1, "maximum": 99, "description": "Round of the panel; 1 unless given." },
        "scheme": { "type": "string", "minLength": 1, "description": "Judged scheme: a shipped name, or a path from the panel's folder. Without it the file stands alone." },
        "schemeVersion": { "type": "string", "description": "Its version when it was judged." },
        "schemeSha256": { "type": "string", "pattern": "^[0-9a-fA-F]{64}$", "description": "SHA-256 of the scheme's file, as sha256sum prints it." },
        "synthetic": { "type": "boolean", "description": "Whether the judgements are made up." },
        "note": { "$ref": "#/$defs/text" },
        "judgements": {
          "type": "object",
          "minProperties": 1,
          "description": "By node.",
          "additionalProperties": { "$ref": "#/$defs/node" }
        },
        "pairwise": { "$ref": "#/$defs/node/properties/pairwise" },
        "matrix": { "$ref": "#/$defs/node/properties/matrix" },
        "criteria": { "$ref": "#/$defs/node/properties/criteria" },
        "order": { "$ref": "#/$defs/node/properties/order" },
        "budget": { "$ref": "#/$defs/node/properties/budget" },
        "weights": { "$ref": "#/$defs/node/properties/weights" },
        "bestWorst": { "$ref": "#/$defs/node/properties/bestWorst" }
      },
      "oneOf": [
        { "required": ["judgements"] },
        { "required": ["pairwise"] },
        { "required": ["matrix"] },
        { "required": ["order"] },
        { "required": ["budget"] },
        { "required": ["weights"] },
        { "required": ["bestWorst"] }
      ],
      "additionalProperties": false,
      "$defs": {
        "text": {
          "anyOf": [
            { "type": "string" },
            { "type": "object", "properties": { "zh": { "type": "string" }, "en": { "type": "string" } }, "minProperties": 1, "additionalProperties": false }
          ]
        },
        "node": {
          "type": "object",
          "description": "What was said of the criteria under one node, in one way.",
          "properties": {
            "pairwise": {
              "type": "object",
              "minProperties": 1,
              "description": "Comparisons a:b: how many times as important a is as b. Pairs may be left out.",
              "propertyNames": { "pattern": "[:：∶/／]| [vV][sS] " },
              "additionalProperties": { "$ref": "#/$defs/comparison" }
            },
            "matrix": {
              "type": "array",
              "minItems": 2,
              "maxItems": 15,
              "description": "Row after row; one triangle is enough, and both must agree.",
              "items": { "type": "array", "items": { "$ref": "#/$defs/comparison" } }
            },
            "criteria": { "type": "array", "items": { "type": "string", "minLength": 1 }, "uniqueItems": true, "description": "Order of rows and columns." },
            "order": {
              "type": "array",
              "minItems": 1,
              "description": "The most important first; an inner list is a tie.",
              "items": {
                "anyOf": [{ "type": "string", "minLength": 1 }, { "type": "array", "minItems": 1, "items": { "type": "string", "minLength": 1 } }]
              }
            },
            "budget": { "$ref": "#/$defs/amounts", "description": "100 points among all criteria." },
            "weights": { "$ref": "#/$defs/amounts", "description": "Weights; only their ratios count." },
            "bestWorst": {
              "type": "object",
              "properties": {
                "best": { "type": "string", "minLength": 1, "description": "The most important criterion." },
                "worst": { "type": "string", "minLength": 1, "description": "The least important criterion." },
                "bestToOthers": { "$ref": "#/$defs/comparisons", "description": "How many times as important the best is, from 1 to 9." },
                "othersToWorst": { "$ref": "#/$defs/comparisons", "description": "How many times as important each is as the worst, from 1 to 9; may be left out with two criteria only." }
              },
              "required": ["best", "worst", "bestToOthers"],
              "if": {
                "properties": {
                  "bestToOthers": {
                    "anyOf": [{ "minProperties": 3 }, { "minProperties": 2, "additionalProperties": { "not": { "enum": [1, "1"] } } }]
                  }
                }
              },
              "then": { "required": ["othersToWorst"] },
              "additionalProperties": false
            },
            "note": { "$ref": "#/$defs/text" }
          },
          "oneOf": [
            { "required": ["pairwise"] },
            { "required": ["matrix"] },
            { "required": ["order"] },
            { "required": ["budget"] },
            { "required": ["weights"] },
            { "required": ["bestWorst"] }
          ],
          "additionalProperties": false
        },
        "comparison": {
          "description": "1 to 9 or an inverse, a fraction such as 1/3, or a word of Saaty's scale; null or empty where nothing was judged.",
          "anyOf": [{ "type": "number", "exclusiveMinimum": 0.1, "maximum": 9 }, { "type": "string" }, { "type": "null" }]
        },
        "comparisons": { "type": "object", "additionalProperties": { "$ref": "#/$defs/comparison" } },
        "amounts": {
          "type": "object",
          "minProperties": 1,
          "additionalProperties": { "anyOf": [{ "type": "number", "minimum": 0 }, { "type": "string" }] }
        }
      }
    }

    """#
}
