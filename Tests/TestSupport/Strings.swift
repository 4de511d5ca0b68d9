/// Small questions to texts.

import Foundation

extension String {
  /// How often `other` stands in this text.
  package func count(of other: String) -> Int { components(separatedBy: other).count - 1 }
}
