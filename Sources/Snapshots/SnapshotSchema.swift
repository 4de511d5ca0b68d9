/// The schema of `data/model.json`.

extension Schema {
  static let snapshotText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A resolved responsibility model",
      "description": "What Demarc writes to data/model.json: everything inherited and derived spelled out.",
      "type": "object", "additionalProperties": false,
      "required": [
        "$schema", "version", "audience", "parties", "areas", "layers", "stack", "clusterTypes", "phases",
        "conditions", "footnotes", "frameworks", "sources", "responsibilities", "assignments"
      ],
      "properties": {
        "$schema": {"type": "string"}, "version": {"const": 1}, "audience": {"enum": ["public", "internal"]},
        "asOf": {"type": "string"},
        "review": {
          "type": "object", "additionalProperties": false,
          "properties": {"reviewed": {"type": "string"}, "reviewer": {"type": "string"}, "every": {"type": "string"}}
        },
        "notes": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["text", "visibility"],
            "properties": {"text": {"type": "string"}, "visibility": {"enum": ["public", "internal"]}}
          }
        },
        "parties": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false,
            "required": ["id", "name", "kind", "label", "aliases", "members"],
            "properties": {
              "id": {"type": "string"}, "name": {"type": "string"},
              "kind": {"enum": ["provider", "customer", "third-party", "team", "joint"]},
              "label": {"type": "string"}, "aliases": {"type": "array", "items": {"type": "string"}},
              "members": {"type": "array", "items": {"type": "string"}}, "partOf": {"type": "string"},
              "description": {"type": "string"}
            }
          }
        },
        "areas": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name"],
            "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "description": {"type": "string"}}
          }
        },
        "layers": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name"],
            "properties": {
              "id": {"type": "string"}, "name": {"type": "string"}, "parent": {"type": "string"},
              "description": {"type": "string"}
            }
          }
        },
        "stack": {"type": "array", "items": {"type": "string"}},
        "clusterTypes": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false,
            "required": ["id", "name", "scope", "baseline", "status", "covers", "sources"],
            "properties": {
              "id": {"type": "string"}, "name": {"type": "string"}, "shortName": {"type": "string"},
              "scope": {"enum": ["cluster", "node-pool", "pod"]}, "extends": {"type": "string"},
              "summary": {"type": "string"}, "edition": {"type": "string"}, "baseline": {"type": "boolean"},
              "status": {"enum": ["current", "closed-to-new-users", "retired"]}, "since": {"type": "string"},
              "until": {"type": "string"},
              "covers": {
                "type": "array",
                "items": {
                  "type": "object", "additionalProperties": false, "required": ["name", "status", "sources"],
                  "properties": {
                    "name": {"type": "string"}, "status": {"enum": ["current", "closed-to-new-users", "retired"]},
                    "since": {"type": "string"}, "sources": {"type": "array", "items": {"type": "string"}}
                  }
                }
              },
              "sources": {"type": "array", "items": {"type": "string"}}
            }
          }
        },
        "phases": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name"],
            "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "description": {"type": "string"}}
          }
        },
        "conditions": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name", "clause"],
            "properties": {
              "id": {"type": "string"}, "name": {"type": "string"}, "clause": {"type": "string"},
              "description": {"type": "string"}
            }
          }
        },
        "footnotes": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "text", "visibility", "sources"],
            "properties": {
              "id": {"type": "string"}, "text": {"type": "string"}, "visibility": {"enum": ["public", "internal"]},
              "sources": {"type": "array", "items": {"type": "string"}}
            }
          }
        },
        "frameworks": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "name", "controls"],
            "properties": {
              "id": {"type": "string"}, "name": {"type": "string"}, "version": {"type": "string"},
              "publisher": {"type": "string"}, "url": {"type": "string"},
              "controls": {
                "type": "array",
                "items": {
                  "type": "object", "additionalProperties": false, "required": ["id", "parts"],
                  "properties": {
                    "id": {"type": "string"}, "name": {"type": "string"},
                    "parts": {"type": "array", "items": {"type": "string"}}
                  }
                }
              }
            }
          }
        },
        "sources": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "title", "visibility"],
            "properties": {
              "id": {"type": "string"}, "title": {"type": "string"}, "publisher": {"type": "string"},
              "url": {"type": "string"}, "updated": {"type": "string"}, "period": {"type": "string"},
              "visibility": {"enum": ["public", "internal"]}
            }
          }
        },
        "responsibilities": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false,
            "required": ["id", "name", "layer", "areas", "clusterTypes", "controls", "links"],
            "properties": {
              "id": {"type": "string"}, "name": {"type": "string"}, "layer": {"type": "string"},
              "description": {"type": "string"}, "areas": {"type": "array", "items": {"type": "string"}},
              "clusterTypes": {"type": "array", "items": {"type": "string"}},
              "controls": {
                "type": "array",
                "items": {
                  "type": "object", "additionalProperties": false, "required": ["framework", "control"],
                  "properties": {"framework": {"type": "string"}, "control": {"type": "string"}, "part": {"type": "string"}}
                }
              },
              "links": {"type": "array", "items": {"type": "string"}}
            }
          }
        },
        "assignments": {
          "type": "array",
          "items": {
            "type": "object", "additionalProperties": false,
            "required": ["responsibility", "clusterType", "value", "owners", "label", "provenance"],
            "properties": {
              "responsibility": {"type": "string"}, "clusterType": {"type": "string"}, "area": {"type": "string"},
              "conditions": {
                "type": "array",
                "items": {
                  "type": "object", "additionalProperties": false,
                  "required": ["condition", "value", "owners", "label", "provenance"],
                  "properties": {
                    "condition": {"type": "string"},
                    "value": {"enum": ["owners", "none", "not-stated", "not-applicable"]},
                    "owners": {"type": "array", "items": {"type": "string"}}, "label": {"type": "string"},
                    "roles": {
                      "type": "array",
                      "items": {
                        "type": "object", "additionalProperties": false, "required": ["party", "role"],
                        "properties": {
                          "party": {"type": "string"},
                          "role": {"type": "string", "pattern": "^(total|shared|none|R?A?C?I?)$"}
                        }
                      }
                    },
                    "supporting": {"type": "array", "items": {"type": "string"}},
                    "support": {"enum": ["supported", "best-effort", "unsupported"]},
                    "changeability": {"enum": ["preconfigured", "default", "optional"]},
                    "duties": {
                      "type": "array",
                      "items": {
                        "type": "object", "additionalProperties": false, "required": ["party", "text"],
                        "properties": {
                          "party": {"type": "string"}, "text": {"type": "string"}, "phase": {"type": "string"},
                          "deadline": {"type": "string"}, "steps": {"type": "array", "items": {"type": "string"}},
                          "hazard": {"type": "string"}
                        }
                      }
                    },
                    "prerequisites": {
                      "type": "array",
                      "items": {
                        "type": "object", "additionalProperties": false, "required": ["text", "paid"],
                        "properties": {"text": {"type": "string"}, "paid": {"type": "boolean"}}
                      }
                    },
                    "notes": {
                      "type": "array",
                      "items": {
                        "type": "object", "additionalProperties": false, "required": ["text", "visibility"],
                        "properties": {"text": {"type": "string"}, "visibility": {"enum": ["public", "internal"]}}
                      }
                    },
                    "footnotes": {"type": "array", "items": {"type": "string"}},
                    "provenance": {
                      "type": "object", "additionalProperties": false, "required": ["kind", "sources"],
                      "properties": {
                        "kind": {"enum": ["stated", "inferred", "decision"]}, "because": {"type": "string"},
                        "sources": {"type": "array", "items": {"type": "string"}}, "asOf": {"type": "string"},
                        "review": {
                          "type": "object", "additionalProperties": false,
                          "properties": {
                            "reviewed": {"type": "string"}, "reviewer": {"type": "string"},
                            "every": {"type": "string"}
                          }
                        },
                        "inheritedFrom": {"type": "string"}
                      }
                    }
                  }
                }
              },
              "value": {"enum": ["owners", "none", "not-stated", "not-applicable"]},
              "owners": {"type": "array", "items": {"type": "string"}}, "label": {"type": "string"},
              "roles": {
                "type": "array",
                "items": {
                  "type": "object", "additionalProperties": false, "required": ["party", "role"],
                  "properties": {
                    "party": {"type": "string"},
                    "role": {"type": "string", "pattern": "^(total|shared|none|R?A?C?I?)$"}
                  }
                }
              },
              "supporting": {"type": "array", "items": {"type": "string"}},
              "support": {"enum": ["supported", "best-effort", "unsupported"]},
              "changeability": {"enum": ["preconfigured", "default", "optional"]},
              "duties": {
                "type": "array",
                "items": {
                  "type": "object", "additionalProperties": false, "required": ["party", "text"],
                  "properties": {
                    "party": {"type": "string"}, "text": {"type": "string"}, "phase": {"type": "string"},
                    "deadline": {"type": "string"}, "steps": {"type": "array", "items": {"type": "string"}},
                    "hazard": {"type": "string"}
                  }
                }
              },
              "prerequisites": {
                "type": "array",
                "items": {
                  "type": "object", "additionalProperties": false, "required": ["text", "paid"],
                  "properties": {"text": {"type": "string"}, "paid": {"type": "boolean"}}
                }
              },
              "notes": {
                "type": "array",
                "items": {
                  "type": "object", "additionalProperties": false, "required": ["text", "visibility"],
                  "properties": {"text": {"type": "string"}, "visibility": {"enum": ["public", "internal"]}}
                }
              },
              "footnotes": {"type": "array", "items": {"type": "string"}},
              "provenance": {
                "type": "object", "additionalProperties": false, "required": ["kind", "sources"],
                "properties": {
                  "kind": {"enum": ["stated", "inferred", "decision"]}, "because": {"type": "string"},
                  "sources": {"type": "array", "items": {"type": "string"}}, "asOf": {"type": "string"},
                  "review": {
                    "type": "object", "additionalProperties": false,
                    "properties": {"reviewed": {"type": "string"}, "reviewer": {"type": "string"}, "every": {"type": "string"}}
                  },
                  "inheritedFrom": {"type": "string"}
                }
              }
            }
          }
        }
      }
    }

    """#
}
