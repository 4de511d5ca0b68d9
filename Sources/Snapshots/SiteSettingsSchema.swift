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
        "theme": {
          "type": "object", "additionalProperties": false,
          "properties": {
            "name": {"type": "string"}, "logo": {"type": "string"}, "dark-logo": {"type": "string"},
            "picture": {"type": "string"}, "css": {"type": "string"}, "head": {"type": "string"},
            "footer": {"type": "string"},
            "accent": {
              "oneOf": [
                {"$ref": "#/$defs/colour"},
                {
                  "type": "object", "additionalProperties": false, "required": ["light"],
                  "properties": {"light": {"$ref": "#/$defs/colour"}, "dark": {"$ref": "#/$defs/colour"}}
                }
              ]
            },
            "parties": {
              "type": "object",
              "additionalProperties": {
                "oneOf": [
                  {"$ref": "#/$defs/colour"},
                  {
                    "type": "object", "additionalProperties": false, "required": ["light"],
                    "properties": {"light": {"$ref": "#/$defs/look"}, "dark": {"$ref": "#/$defs/look"}}
                  }
                ]
              }
            }
          }
        },
        "edit-link": {"type": "string", "description": "An address with {path} for the path of a page's source."},
        "print": {"type": "boolean", "description": "Whether there is a page with the whole site on it."},
        "base-url": {"type": "string"}
      },
      "$defs": {
        "colour": {"type": "string", "pattern": "^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$"},
        "look": {
          "oneOf": [
            {"$ref": "#/$defs/colour"},
            {
              "type": "object", "additionalProperties": false, "required": ["stroke"],
              "properties": {
                "fill": {"$ref": "#/$defs/colour"}, "stroke": {"$ref": "#/$defs/colour"},
                "text": {"$ref": "#/$defs/colour"}
              }
            }
          ]
        }
      }
    }

    """#
}
