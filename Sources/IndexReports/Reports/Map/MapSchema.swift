/// The JSON Schema (2020-12) of what `cei map --format json` writes; `cei schema map` prints it, and
/// `docs/map.schema.json` holds the same text.
public enum MapSchema {
  /// The schema's text, ending in a newline.
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "map.schema.json",
      "title": "cei map",
      "description": "What cei map --format json writes: scores on a tile grid, which is no map and implies no boundaries.",
      "type": "object",
      "properties": {
        "report": { "const": "map" },
        "schemaVersion": { "const": 1 },
        "dataset": { "type": "string" },
        "synthetic": { "type": "boolean", "description": "Whether the figures are made up." },
        "scheme": { "type": "string" },
        "schemeVersion": { "type": "string" },
        "period": { "type": ["string", "null"] },
        "layout": { "type": "string", "description": "provinces, or the file of --grid." },
        "rule": { "type": "string", "pattern": "^(equal|quantile|-?[0-9.]+(,-?[0-9.]+){0,3})$", "description": "How classes are formed, as typed after --classes." },
        "caption": { "$ref": "#/$defs/text" },
        "classes": {
          "type": "array",
          "maxItems": 5,
          "description": "From the lowest.",
          "items": {
            "type": "object",
            "properties": {
              "class": { "type": "integer", "minimum": 1, "maximum": 5 },
              "from": { "type": ["number", "null"], "description": "The lowest printed score; null for no end." },
              "to": { "type": ["number", "null"], "description": "The highest printed score; null for no end." },
              "units": { "type": "integer", "minimum": 0 }
            },
            "required": ["class", "from", "to", "units"],
            "additionalProperties": false
          }
        },
        "tiles": {
          "type": "array",
          "description": "All tiles of the layout, from left to right and top to bottom.",
          "items": {
            "type": "object",
            "properties": {
              "code": { "type": "string" },
              "name": { "$ref": "#/$defs/text" },
              "short": { "$ref": "#/$defs/text" },
              "row": { "type": "integer", "minimum": 1 },
              "column": { "type": "integer", "minimum": 1 },
              "state": { "enum": ["ranked", "not-ranked", "no-data"] },
              "class": { "type": ["integer", "null"], "minimum": 1, "maximum": 5 },
              "rank": { "type": ["number", "null"] },
              "score": { "type": ["number", "null"] },
              "best": { "type": ["number", "null"], "description": "The best rank of the interval." },
              "worst": { "type": ["number", "null"], "description": "The worst rank of the interval." }
            },
            "required": ["code", "name", "short", "row", "column", "state", "class", "rank", "score", "best", "worst"],
            "additionalProperties": false
          }
        }
      },
      "required": ["report", "schemaVersion", "dataset", "synthetic", "scheme", "schemeVersion", "period", "layout", "rule", "caption", "classes", "tiles"],
      "additionalProperties": false,
      "$defs": {
        "text": {
          "type": "object",
          "properties": { "zh": { "type": "string" }, "en": { "type": "string" } },
          "required": ["zh", "en"],
          "additionalProperties": false
        }
      }
    }

    """#
}
