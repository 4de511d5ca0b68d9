/// The schema of `site.yaml`.

extension Schema {
  static let siteSettingsText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "The settings of a Demarc site",
      "description": "For site.yaml. Keys that a later version adds are described in the site's own documentation.",
      "type": "object", "additionalProperties": true, "required": ["title"],
      "properties": {
        "title": {"type": "string"}, "description": {"type": "string"}, "language": {"type": "string"},
        "direction": {"enum": ["ltr", "rtl"]},
        "words": {
          "type": "object", "description": "Other words for what Demarc prints of its own, by group and name.",
          "additionalProperties": {"type": "object", "additionalProperties": {"type": "string"}}
        },
        "audience": {"enum": ["public", "internal"]},
        "changes": {"type": "string", "description": "A snapshot (data/model.json of an earlier state) as a path in the site."},
        "navigation": {
          "oneOf": [
            {
              "type": "object", "additionalProperties": false, "required": ["section", "pages"],
              "properties": {
                "section": {"type": "string"},
                "pages": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
              }
            },
            {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["section", "pages"],
                "properties": {
                  "section": {"type": "string"},
                  "pages": {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
                }
              }
            }
          ]
        },
        "check": {
          "type": "object", "additionalProperties": true,
          "properties": {"severity": {"type": "object", "additionalProperties": {"enum": ["warning", "error", "off"]}}}
        },
        "base-url": {"type": "string"}
      }
    }

    """#
}
