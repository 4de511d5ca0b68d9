/// The schema of what `demarc diff --format json` prints.

extension Schema {
  static let comparisonText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "What changed in a responsibility model",
      "description": "What demarc diff --format json prints: values and facts apart from wording.",
      "type": "object", "additionalProperties": false,
      "required": ["version", "groups", "definitions", "values", "wordings", "texts"],
      "properties": {
        "version": {"const": 1},
        "before": {"type": "string", "description": "The day of the facts of the earlier state."},
        "after": {"type": "string", "description": "The day of the facts of the later state."},
        "groups": {
          "description": "What only one of the two defines.", "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["kind", "added", "removed"],
            "properties": {
              "kind": {"$ref": "#/$defs/kind"}, "added": {"$ref": "#/$defs/items"}, "removed": {"$ref": "#/$defs/items"}
            }
          }
        },
        "definitions": {
          "description": "Facts about what both define: a status, a layer, mapped controls.",
          "type": "array", "items": {"$ref": "#/$defs/definition"}
        },
        "values": {
          "description": "Cells in which somebody else is responsible, or to another degree, or under another condition.",
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["responsibility", "clusterType"],
            "properties": {
              "responsibility": {"type": "string"}, "clusterType": {"type": "string"}, "area": {"type": "string"},
              "before": {"type": "string", "description": "Absent where there was no such cell."},
              "after": {"type": "string", "description": "Absent where there is no such cell any more."}
            }
          }
        },
        "wordings": {
          "description": "Cells with the same value in other words.", "type": "array",
          "items": {
            "type": "object", "additionalProperties": false,
            "required": ["responsibility", "clusterType", "removed", "added"],
            "properties": {
              "responsibility": {"type": "string"}, "clusterType": {"type": "string"}, "area": {"type": "string"},
              "removed": {"$ref": "#/$defs/lines"}, "added": {"$ref": "#/$defs/lines"}
            }
          }
        },
        "texts": {
          "description": "Names and texts of what both define.",
          "type": "array", "items": {"$ref": "#/$defs/definition"}
        }
      },
      "$defs": {
        "kind": {
          "enum": [
            "responsibilities", "clusterTypes", "areas", "parties", "layers", "conditions", "footnotes", "frameworks",
            "sources"
          ]
        },
        "lines": {"type": "array", "items": {"type": "string"}},
        "items": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name"],
            "properties": {"id": {"type": "string"}, "name": {"type": "string"}}
          }
        },
        "definition": {
          "type": "object", "additionalProperties": false, "required": ["kind", "id", "name", "removed", "added"],
          "properties": {
            "kind": {"$ref": "#/$defs/kind"}, "id": {"type": "string"}, "name": {"type": "string"},
            "removed": {"$ref": "#/$defs/lines"}, "added": {"$ref": "#/$defs/lines"}
          }
        }
      }
    }

    """#
}
