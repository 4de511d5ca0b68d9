/// The schema of the files of a model.

extension Schema {
  static let modelFileText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A file of a responsibility model",
      "description": "For model/*.yaml of a Demarc site.", "type": "object", "additionalProperties": false,
      "properties": {
        "model": {
          "type": "object", "additionalProperties": false,
          "properties": {
            "reviewed": {"$ref": "#/$defs/date"}, "reviewer": {"$ref": "#/$defs/text"},
            "source": {"$ref": "#/$defs/texts"}, "as-of": {"$ref": "#/$defs/date"},
            "note": {"oneOf": [{"$ref": "#/$defs/note"}, {"type": "array", "items": {"$ref": "#/$defs/note"}}]},
            "review-every": {"$ref": "#/$defs/interval"}, "stack-order": {"$ref": "#/$defs/texts"},
            "labels": {
              "oneOf": [
                {
                  "type": "object", "additionalProperties": false, "required": ["owner", "label"],
                  "properties": {"owner": {"$ref": "#/$defs/owner"}, "label": {"$ref": "#/$defs/text"}}
                },
                {
                  "type": "array",
                  "items": {
                    "type": "object", "additionalProperties": false, "required": ["owner", "label"],
                    "properties": {"owner": {"$ref": "#/$defs/owner"}, "label": {"$ref": "#/$defs/text"}}
                  }
                }
              ]
            }
          }
        },
        "parties": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name"],
            "properties": {
              "id": {"$ref": "#/$defs/id"}, "name": {"$ref": "#/$defs/text"},
              "kind": {"enum": ["provider", "customer", "third-party", "team", "joint"]},
              "address": {"$ref": "#/$defs/text"}, "aliases": {"$ref": "#/$defs/texts"},
              "members": {"$ref": "#/$defs/texts"}, "description": {"$ref": "#/$defs/text"},
              "part-of": {"$ref": "#/$defs/text"}
            }
          }
        },
        "areas": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name"],
            "properties": {
              "id": {"$ref": "#/$defs/id"}, "name": {"$ref": "#/$defs/text"},
              "description": {"$ref": "#/$defs/text"}, "short-name": {"$ref": "#/$defs/text"}
            }
          }
        },
        "layers": {"type": "array", "items": {"$ref": "#/$defs/layer"}},
        "cluster-types": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name", "scope"],
            "properties": {
              "id": {"$ref": "#/$defs/id"}, "name": {"$ref": "#/$defs/text"},
              "scope": {"enum": ["cluster", "node-pool", "pod"]}, "extends": {"$ref": "#/$defs/text"},
              "summary": {"$ref": "#/$defs/text"},
              "covers": {
                "oneOf": [
                  {
                    "oneOf": [
                      {"$ref": "#/$defs/text"},
                      {
                        "type": "object", "additionalProperties": false, "required": ["name"],
                        "properties": {
                          "name": {"$ref": "#/$defs/text"}, "status": {"$ref": "#/$defs/status"},
                          "since": {"$ref": "#/$defs/date"}, "source": {"$ref": "#/$defs/texts"}
                        }
                      }
                    ]
                  },
                  {
                    "type": "array",
                    "items": {
                      "oneOf": [
                        {"$ref": "#/$defs/text"},
                        {
                          "type": "object", "additionalProperties": false, "required": ["name"],
                          "properties": {
                            "name": {"$ref": "#/$defs/text"}, "status": {"$ref": "#/$defs/status"},
                            "since": {"$ref": "#/$defs/date"}, "source": {"$ref": "#/$defs/texts"}
                          }
                        }
                      ]
                    }
                  }
                ]
              },
              "edition": {"$ref": "#/$defs/text"}, "baseline": {"type": "boolean"},
              "status": {"$ref": "#/$defs/status"}, "since": {"$ref": "#/$defs/date"},
              "until": {"$ref": "#/$defs/date"}, "source": {"$ref": "#/$defs/texts"},
              "short-name": {"$ref": "#/$defs/text"}
            }
          }
        },
        "phases": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name"],
            "properties": {"id": {"$ref": "#/$defs/id"}, "name": {"$ref": "#/$defs/text"}}
          }
        },
        "conditions": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name", "clause"],
            "properties": {
              "id": {"$ref": "#/$defs/id"}, "name": {"$ref": "#/$defs/text"}, "clause": {"$ref": "#/$defs/text"},
              "description": {"$ref": "#/$defs/text"}
            }
          }
        },
        "footnotes": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "text"],
            "properties": {
              "id": {"$ref": "#/$defs/id"}, "text": {"$ref": "#/$defs/text"},
              "visibility": {"$ref": "#/$defs/visibility"}, "source": {"$ref": "#/$defs/texts"}
            }
          }
        },
        "frameworks": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name", "controls"],
            "properties": {
              "id": {"$ref": "#/$defs/id"}, "name": {"$ref": "#/$defs/text"}, "version": {"$ref": "#/$defs/text"},
              "publisher": {"$ref": "#/$defs/text"}, "url": {"$ref": "#/$defs/text"},
              "description": {"$ref": "#/$defs/text"},
              "controls": {
                "type": "array",
                "items": {
                  "oneOf": [
                    {"$ref": "#/$defs/text"},
                    {
                      "type": "object", "additionalProperties": false, "required": ["id"],
                      "properties": {
                        "id": {"$ref": "#/$defs/text"}, "name": {"$ref": "#/$defs/text"},
                        "parts": {"$ref": "#/$defs/texts"}
                      }
                    }
                  ]
                }
              }
            }
          }
        },
        "sources": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "title"],
            "properties": {
              "id": {"$ref": "#/$defs/id"}, "title": {"$ref": "#/$defs/text"},
              "publisher": {"$ref": "#/$defs/text"}, "url": {"$ref": "#/$defs/text"},
              "updated": {"$ref": "#/$defs/date"}, "period": {"$ref": "#/$defs/text"},
              "visibility": {"$ref": "#/$defs/visibility"}
            }
          }
        },
        "responsibilities": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "layer", "name", "assign"],
            "properties": {
              "id": {"$ref": "#/$defs/id"}, "layer": {"$ref": "#/$defs/text"}, "name": {"$ref": "#/$defs/text"},
              "description": {"$ref": "#/$defs/text"}, "areas": {"$ref": "#/$defs/texts"},
              "controls": {"type": "object", "additionalProperties": {"$ref": "#/$defs/texts"}},
              "see": {"$ref": "#/$defs/texts"},
              "assign": {"type": "object", "additionalProperties": {"$ref": "#/$defs/assignment"}},
              "cluster-types": {"$ref": "#/$defs/texts"}
            }
          }
        }
      },
      "$defs": {
        "id": {
          "type": "string", "pattern": "^[a-z](-?[a-z0-9])*$", "maxLength": 64,
          "description": "Lower-case letters, digits and single hyphens; a letter first."
        },
        "text": {
          "type": ["string", "number", "boolean"],
          "description": "A text. Unquoted numbers and words such as on are texts too."
        },
        "date": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description": "A day, as in 2026-03-26."},
        "interval": {
          "type": "string", "pattern": "^[1-9][0-9]* (days?|weeks?|months?|years?)$",
          "description": "An interval such as 90 days, 6 months or 1 year."
        },
        "texts": {"oneOf": [{"$ref": "#/$defs/text"}, {"type": "array", "items": {"$ref": "#/$defs/text"}}]},
        "visibility": {
          "enum": ["public", "internal"],
          "description": "internal: left out where the site is built for the public."
        },
        "note": {
          "oneOf": [
            {"$ref": "#/$defs/text"},
            {
              "type": "object", "additionalProperties": false, "required": ["text"],
              "properties": {"text": {"$ref": "#/$defs/text"}, "visibility": {"$ref": "#/$defs/visibility"}}
            }
          ]
        },
        "owner": {
          "oneOf": [{"$ref": "#/$defs/text"}, {"type": "array", "items": {"$ref": "#/$defs/text"}}],
          "description": "A party, several, or none, not-stated or not-applicable."
        },
        "duty": {
          "oneOf": [
            {"$ref": "#/$defs/text"},
            {
              "type": "object", "additionalProperties": false, "required": ["do"],
              "properties": {
                "do": {"$ref": "#/$defs/text"}, "phase": {"$ref": "#/$defs/text"},
                "deadline": {"$ref": "#/$defs/text"}, "steps": {"$ref": "#/$defs/texts"},
                "hazard": {"$ref": "#/$defs/text"}, "visibility": {"$ref": "#/$defs/visibility"}
              }
            }
          ]
        },
        "prerequisite": {
          "oneOf": [
            {"$ref": "#/$defs/text"},
            {
              "type": "object", "additionalProperties": false, "required": ["text"],
              "properties": {
                "text": {"$ref": "#/$defs/text"}, "paid": {"type": "boolean"},
                "visibility": {"$ref": "#/$defs/visibility"}
              }
            }
          ]
        },
        "status": {"enum": ["current", "closed-to-new-users", "retired"]},
        "conditional": {
          "type": "object", "additionalProperties": false, "required": ["when"],
          "properties": {
            "when": {"$ref": "#/$defs/text"}, "areas": {"$ref": "#/$defs/texts"},
            "owner": {"$ref": "#/$defs/owner"},
            "degree": {
              "type": "object", "additionalProperties": {"enum": ["total", "shared", "none"]},
              "description": "How far each party is responsible."
            },
            "raci": {
              "type": "object", "additionalProperties": {"type": ["string", "null"], "pattern": "^[RACI ,/]*$"},
              "description": "The RACI letters of each party."
            },
            "supporting": {"$ref": "#/$defs/texts"},
            "duties": {
              "type": "object",
              "additionalProperties": {"oneOf": [{"$ref": "#/$defs/duty"}, {"type": "array", "items": {"$ref": "#/$defs/duty"}}]}
            },
            "note": {"oneOf": [{"$ref": "#/$defs/note"}, {"type": "array", "items": {"$ref": "#/$defs/note"}}]},
            "footnotes": {"$ref": "#/$defs/texts"},
            "prerequisites": {
              "oneOf": [{"$ref": "#/$defs/prerequisite"}, {"type": "array", "items": {"$ref": "#/$defs/prerequisite"}}]
            },
            "support": {"enum": ["supported", "best-effort", "unsupported"]},
            "changeability": {"enum": ["preconfigured", "default", "optional"]},
            "source": {"$ref": "#/$defs/texts"}, "provenance": {"enum": ["stated", "inferred", "decision"]},
            "because": {"$ref": "#/$defs/note"}, "reviewed": {"$ref": "#/$defs/date"},
            "reviewer": {"$ref": "#/$defs/text"}, "as-of": {"$ref": "#/$defs/date"},
            "review-every": {"$ref": "#/$defs/interval"}
          },
          "oneOf": [{"required": ["owner"]}, {"required": ["degree"]}, {"required": ["raci"]}]
        },
        "areaAssignment": {
          "oneOf": [
            {"$ref": "#/$defs/owner"},
            {
              "type": "object", "additionalProperties": false,
              "properties": {
                "conditions": {
                  "oneOf": [{"$ref": "#/$defs/conditional"}, {"type": "array", "items": {"$ref": "#/$defs/conditional"}}]
                },
                "owner": {"$ref": "#/$defs/owner"},
                "degree": {
                  "type": "object", "additionalProperties": {"enum": ["total", "shared", "none"]},
                  "description": "How far each party is responsible."
                },
                "raci": {
                  "type": "object", "additionalProperties": {"type": ["string", "null"], "pattern": "^[RACI ,/]*$"},
                  "description": "The RACI letters of each party."
                },
                "supporting": {"$ref": "#/$defs/texts"},
                "duties": {
                  "type": "object",
                  "additionalProperties": {"oneOf": [{"$ref": "#/$defs/duty"}, {"type": "array", "items": {"$ref": "#/$defs/duty"}}]}
                },
                "note": {"oneOf": [{"$ref": "#/$defs/note"}, {"type": "array", "items": {"$ref": "#/$defs/note"}}]},
                "footnotes": {"$ref": "#/$defs/texts"},
                "prerequisites": {
                  "oneOf": [{"$ref": "#/$defs/prerequisite"}, {"type": "array", "items": {"$ref": "#/$defs/prerequisite"}}]
                },
                "support": {"enum": ["supported", "best-effort", "unsupported"]},
                "changeability": {"enum": ["preconfigured", "default", "optional"]},
                "source": {"$ref": "#/$defs/texts"}, "provenance": {"enum": ["stated", "inferred", "decision"]},
                "because": {"$ref": "#/$defs/note"}, "reviewed": {"$ref": "#/$defs/date"},
                "reviewer": {"$ref": "#/$defs/text"}, "as-of": {"$ref": "#/$defs/date"},
                "review-every": {"$ref": "#/$defs/interval"}
              },
              "oneOf": [{"required": ["owner"]}, {"required": ["degree"]}, {"required": ["raci"]}]
            }
          ]
        },
        "assignment": {
          "oneOf": [
            {"$ref": "#/$defs/owner"},
            {
              "type": "object", "additionalProperties": false,
              "properties": {
                "conditions": {
                  "oneOf": [{"$ref": "#/$defs/conditional"}, {"type": "array", "items": {"$ref": "#/$defs/conditional"}}]
                },
                "areas": {"type": "object", "additionalProperties": {"$ref": "#/$defs/areaAssignment"}},
                "owner": {"$ref": "#/$defs/owner"},
                "degree": {
                  "type": "object", "additionalProperties": {"enum": ["total", "shared", "none"]},
                  "description": "How far each party is responsible."
                },
                "raci": {
                  "type": "object", "additionalProperties": {"type": ["string", "null"], "pattern": "^[RACI ,/]*$"},
                  "description": "The RACI letters of each party."
                },
                "supporting": {"$ref": "#/$defs/texts"},
                "duties": {
                  "type": "object",
                  "additionalProperties": {"oneOf": [{"$ref": "#/$defs/duty"}, {"type": "array", "items": {"$ref": "#/$defs/duty"}}]}
                },
                "note": {"oneOf": [{"$ref": "#/$defs/note"}, {"type": "array", "items": {"$ref": "#/$defs/note"}}]},
                "footnotes": {"$ref": "#/$defs/texts"},
                "prerequisites": {
                  "oneOf": [{"$ref": "#/$defs/prerequisite"}, {"type": "array", "items": {"$ref": "#/$defs/prerequisite"}}]
                },
                "support": {"enum": ["supported", "best-effort", "unsupported"]},
                "changeability": {"enum": ["preconfigured", "default", "optional"]},
                "source": {"$ref": "#/$defs/texts"}, "provenance": {"enum": ["stated", "inferred", "decision"]},
                "because": {"$ref": "#/$defs/note"}, "reviewed": {"$ref": "#/$defs/date"},
                "reviewer": {"$ref": "#/$defs/text"}, "as-of": {"$ref": "#/$defs/date"},
                "review-every": {"$ref": "#/$defs/interval"}
              },
              "anyOf": [{"required": ["owner"]}, {"required": ["degree"]}, {"required": ["raci"]}, {"required": ["areas"]}]
            }
          ]
        },
        "layer": {
          "type": "object", "additionalProperties": false, "required": ["id", "name"],
          "properties": {
            "id": {"$ref": "#/$defs/id"}, "name": {"$ref": "#/$defs/text"}, "description": {"$ref": "#/$defs/text"},
            "layers": {"type": "array", "items": {"$ref": "#/$defs/layer"}}
          }
        }
      }
    }

    """#
}
