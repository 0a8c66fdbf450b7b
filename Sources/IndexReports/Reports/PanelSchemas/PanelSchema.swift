/// The JSON Schema (2020-12) of `panel.json`; `cei schema panel` prints it, and
/// `docs/panel.schema.json` holds the same text for editors.
public enum PanelSchema {
  /// The schema's text, ending in a newline.
  public static let text = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "panel.schema.json",
      "title": "Panel of experts",
      "description": "Which scheme is judged, by whom and in which rounds. Paths start from the folder of this file.",
      "type": "object",
      "properties": {
        "$schema": { "type": "string", "description": "This schema, for editors." },
        "panel": { "type": "string", "minLength": 1, "description": "Id of the panel." },
        "title": { "$ref": "#/$defs/text" },
        "note": { "$ref": "#/$defs/text" },
        "synthetic": { "type": "boolean", "description": "Whether the judgements are made up; every result says so." },
        "scheme": { "type": "string", "minLength": 1, "description": "Judged scheme: a shipped name, or a path." },
        "schemeVersion": { "type": "string", "description": "Its version when it was judged." },
        "schemeSha256": { "type": "string", "pattern": "^[0-9a-fA-F]{64}$", "description": "SHA-256 of the scheme's file, as sha256sum prints it." },
        "data": { "type": "string", "minLength": 1, "description": "Data on which rankings are computed: a path, or a shipped name." },
        "experts": {
          "type": "object",
          "description": "All experts by id, with their weights; only ratios count. Equal weights for whoever judges unless given.",
          "additionalProperties": { "type": "number", "exclusiveMinimum": 0 }
        },
        "rounds": {
          "type": "array",
          "minItems": 1,
          "description": "The rounds with rising numbers.",
          "items": {
            "type": "object",
            "properties": {
              "round": { "type": "integer", "minimum": 1, "maximum": 99 },
              "folder": { "type": "string", "minLength": 1, "description": "Folder with a JSON file for each expert, or with tables." },
              "file": { "type": "string", "minLength": 1, "description": "One table, or one JSON file." },
              "stop": { "type": "string", "minLength": 1, "description": "When the panel stops, such as IQR<=10 && delta_median<=5: IQR and delta_median in percentage points, CV and consensus in per cent (50 or 50%, not 0.5), W from 0 to 1." },
              "note": { "$ref": "#/$defs/text" }
            },
            "required": ["round"],
            "oneOf": [{ "required": ["folder"] }, { "required": ["file"] }],
            "additionalProperties": false
          }
        }
      },
      "required": ["panel", "rounds"],
      "additionalProperties": false,
      "$defs": {
        "text": {
          "anyOf": [
            { "type": "string" },
            { "type": "object", "properties": { "zh": { "type": "string" }, "en": { "type": "string" } }, "minProperties": 1, "additionalProperties": false }
          ]
        }
      }
    }

    """#
}
