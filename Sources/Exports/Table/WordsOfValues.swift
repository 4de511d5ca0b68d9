/// Which word of exports stands for which value of the model.

import Responsibility
import Words

extension ExportWords {
  func name(of support: Support) -> String {
    switch support {
    case .supported: supported
    case .bestEffort: bestEffort
    case .unsupported: unsupported
    }
  }

  func name(of changeability: Changeability) -> String {
    switch changeability {
    case .preconfigured: preconfigured
    case .default: changeable
    case .optional: optional
    }
  }
}
