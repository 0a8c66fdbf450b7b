/// The JSON Schema (2020-12) of scheme files; `cei schema scheme` prints it, and
/// `weights/scheme.schema.json` holds the same text for editors.
///
/// What is said of methods and their parameters is made from the catalogue.
public enum SchemeSchema {
  /// The schema's text, ending in a newline.
  public static let text =
    ([whole, methodology, uncertainty, judgements, definitions, spreads] + [
      families.joined(separator: ",\n"), end,
    ])
    .joined(separator: "\n")

  private static let whole = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "scheme.schema.json",
      "title": "Scheme of a composite index",
      "description": "Indicators, tree, weights and methodology of a composite index. In a scheme that extends another, objects merge key by key and null removes a key.",
      "type": "object",
      "properties": {
        "$schema": { "type": "string", "description": "This schema, for editors." },
        "scheme": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": "Id: lower-case letters, digits and hyphens." },
        "extends": { "type": "string", "minLength": 1, "description": "The parent: a file by its name or path from this file, or the name of a shipped scheme; with or without .json." },
        "version": { "type": "string", "description": "Version of the scheme, for the reader." },
        "title": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }], "description": "Title for readers." },
        "note": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }], "description": "What the scheme is based on and what is judgement." },
        "variables": {
          "type": ["object", "null"],
          "description": "Names, units and aliases of raw figures; needed for wide tables only.",
          "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$" },
          "additionalProperties": { "anyOf": [{ "$ref": "#/$defs/variable" }, { "type": "null" }] }
        },
        "indicators": {
          "type": ["object", "null"],
          "description": "The leaves, by id.",
          "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$" },
          "additionalProperties": { "anyOf": [{ "$ref": "#/$defs/indicator" }, { "type": "null" }] }
        },
        "dimensions": {
          "type": ["object", "null"],
          "description": "Names of inner nodes, by id.",
          "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$" },
          "additionalProperties": {
            "type": ["object", "null"],
            "properties": { "name": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] }, "note": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] } },
            "additionalProperties": false
          }
        },
        "tree": {
          "type": ["object", "null"],
          "description": "Children of each inner node, in display order.",
          "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$" },
          "additionalProperties": { "type": ["array", "null"], "minItems": 1, "uniqueItems": true, "items": { "type": "string", "pattern": "^[a-z][a-z0-9_]*$" } }
        },
        "weights": {
          "type": ["object", "null"],
          "description": "One weight for each node but the root.",
          "propertyNames": { "pattern": "^[a-z][a-z0-9_]*$" },
          "additionalProperties": { "type": ["number", "null"], "minimum": 0 }
        },
        "weightsAre": { "enum": ["shares", "relative", null], "default": "shares", "description": "shares: siblings add up to 1 or to 100. relative: any non-negative numbers." },
    """#

  /// Bands, vetoes, bonus points and what a scheme that stands alone must say.
  private static let judgements = #"""
        "bands": {
          "type": ["array", "null"],
          "minItems": 1,
          "description": "Grades from high to low; a score belongs to the first band whose from it reaches.",
          "items": {
            "type": "object",
            "properties": { "from": { "type": "number", "description": "Smallest score of the band." }, "name": { "$ref": "#/$defs/text", "description": "Name of the grade." } },
            "required": ["from", "name"],
            "additionalProperties": false
          }
        },
        "veto": { "type": ["array", "null"], "items": { "$ref": "#/$defs/veto" }, "description": "Rules that cap or exclude." },
        "bonus": { "anyOf": [{ "$ref": "#/$defs/bonus" }, { "type": "null" }] },
        "published": {
          "type": ["object", "null"],
          "description": "A published total to compare the result with.",
          "properties": {
            "of": { "type": ["string", "null"], "pattern": "^[a-z][a-z0-9_]*$", "description": "Variable with the published total." },
            "tolerance": { "type": ["number", "null"], "minimum": 0, "description": "Largest difference that counts as agreement." }
          },
          "additionalProperties": false
        },
        "record": { "anyOf": [{ "$ref": "#/$defs/record" }, { "type": "null" }] }
      },
      "required": ["scheme"],
      "additionalProperties": false,
      "if": { "required": ["extends"] },
      "else": {
        "description": "A scheme that stands alone says everything.",
        "required": ["indicators", "tree", "weights"],
        "properties": {
          "indicators": { "type": "object", "additionalProperties": { "type": "object", "required": ["direction"], "properties": { "smallNumbers": { "required": ["method"] }, "impute": { "required": ["method"] }, "treat": { "required": ["method"] }, "normalise": { "required": ["method"] } } } },
          "tree": { "type": "object", "minProperties": 1, "additionalProperties": { "type": "array" } },
          "weights": { "type": "object", "additionalProperties": { "type": "number" } }
        }
      },
      "$defs": {
    """#

  private static let end = "  }\n}\n"
}
