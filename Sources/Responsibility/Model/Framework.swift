/// Catalogues of controls that responsibilities are mapped to.

import Diagnostics

/// A version of a catalogue, such as NIST SP 800-53 Revision 5.
package struct Framework: Sendable, Hashable {
  package typealias ID = Identifier<Framework>

  package let id: ID
  package let name: String
  package let version: String?
  package let publisher: String?
  package let url: String?
  package let description: String?
  /// In the framework's order: those that the model is answerable for.
  package let controls: [Control]
  package let location: SourceLocation

  /// The name with the version.
  package var title: String { version.map { "\(name) \($0)" } ?? name }

  package func control(_ code: String) -> Control? { controls.first { $0.code == code } }
}

/// One control of a framework.
package struct Control: Sendable, Hashable {
  /// As the framework writes it: `AC-2`, `6.3.3`.
  package let code: String
  package let name: String?
  /// The parts that can be named in references: `a`, `b`.
  package let parts: [String]
  package let location: SourceLocation
}

/// A control, or a part of one, that a responsibility contributes to.
package struct ControlReference: Sendable, Hashable {
  package let framework: Framework.ID
  package let control: String
  package let part: String?

  package init(framework: Framework.ID, control: String, part: String? = nil) {
    self.framework = framework
    self.control = control
    self.part = part
  }

  /// `AC-2(a)`
  package var code: String { part.map { "\(control)(\($0))" } ?? control }
}
