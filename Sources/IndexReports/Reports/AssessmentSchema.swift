/// The JSON Schema (2020-12) of what `cei rank --format json` writes; `cei schema assessment` prints
/// it, and `docs/assessment.schema.json` holds the same text.
public enum AssessmentSchema {
  /// The schema's text, ending in a newline.
  public static let text =
    whole + schemeDefinitions + certaintyDefinitions + resultDefinitions

  private static let whole = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:cei:assessment:1",
      "title": "cei assessment",
      "description": "What cei rank --format json writes; numbers in full precision, null where there is none.",
      "type": "object",
      "properties": {
        "schema": { "const": "cei/assessment/1" },
        "tool": {
          "type": "object",
          "properties": { "name": { "const": "cei" }, "version": { "type": "string" } },
          "required": ["name", "version"],
          "additionalProperties": false
        },
        "dataset": {
          "type": "object",
          "properties": {
            "id": { "type": "string" },
            "title": { "$ref": "#/$defs/text" },
            "synthetic": { "description": "Whether the figures are made up.", "type": "boolean" }
          },
          "required": ["id", "title", "synthetic"],
          "additionalProperties": false
        },
        "inputs": {
          "type": "array",
          "items": {
            "type": "object",
            "properties": {
              "role": { "enum": ["data", "scheme", "frozen"] },
              "name": { "type": "string" },
              "sha256": { "type": "string", "pattern": "^[0-9a-f]{64}$" }
            },
            "required": ["role", "name", "sha256"],
            "additionalProperties": false
          },
          "description": "Every file that the result depends on."
        },
        "scheme": {
          "type": "object",
          "properties": {
            "id": { "type": "string" },
            "version": { "type": "string" },
            "title": { "$ref": "#/$defs/text" },
            "note": { "$ref": "#/$defs/text" },
            "record": {
              "type": "object",
              "description": "How the weights came about, as the scheme's file says it.",
              "properties": {
                "method": { "type": "string", "description": "panel, tuner (the page of cei tune), or the name of a method that takes weights from data." },
                "settings": { "type": "object", "additionalProperties": { "type": "string" }, "description": "What was chosen, by name." },
                "inputs": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": { "role": { "type": "string" }, "name": { "type": "string" }, "sha256": { "type": "string" } },
                    "required": ["role", "name", "sha256"],
                    "additionalProperties": false
                  },
                  "description": "The files that the weights follow from."
                },
                "synthetic": { "type": "boolean", "description": "Whether any of them is made up." },
                "amended": { "type": "boolean", "description": "Whether a scheme that extends the recorded one says weights of its own." },
                "stamp": { "type": "string", "description": "When the weights were made." }
              },
              "required": ["method", "settings", "inputs", "synthetic", "amended"],
              "additionalProperties": false
            }
          },
          "required": ["id", "version", "title", "note"],
          "additionalProperties": false
        },
        "changes": {
          "type": "array",
          "items": { "type": "string" },
          "description": "What the command line changed, in its words."
        },
        "methodology": { "$ref": "#/$defs/methodology" },
        "tree": {
          "type": "array",
          "items": { "$ref": "#/$defs/node" },
          "minItems": 1,
          "description": "All nodes, a parent before its children; the root first."
        },
        "indicators": { "type": "array", "items": { "$ref": "#/$defs/indicator" } },
        "assessments": {
          "type": "array",
          "items": { "$ref": "#/$defs/assessment" },
          "minItems": 1,
          "description": "One result for each period."
        },
        "findings": {
          "type": "array",
          "items": { "$ref": "#/$defs/finding" },
          "description": "What the steps did and noticed."
        }
      },
      "required": [
        "schema", "tool", "dataset", "inputs", "scheme", "changes", "methodology", "tree", "indicators", "assessments",
        "findings"
      ],
      "additionalProperties": false,

    """#
}
