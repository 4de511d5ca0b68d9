/// What the program calls itself in documents.

package enum Product {
  package static let version = "0.1.0"
}
