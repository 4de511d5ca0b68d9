/// What parties must do.

/// One thing that a party must do, in the imperative.
package struct Duty: Sendable, Hashable {
  package let party: Party.ID
  package let text: String
  /// The phase of the work it belongs to ("publish", "apply", "restart"): the id of one where the model declares them.
  package let phase: String?
  package let deadline: String?
  /// What to do one after the other.
  package let steps: [String]
  /// What goes wrong if it is done otherwise.
  package let hazard: String?
  /// In a cell that sums up areas: those in which the duty exists; empty where it is all of them.
  package let areas: [Area.ID]

  package init(
    party: Party.ID, text: String, phase: String? = nil, deadline: String? = nil, steps: [String] = [],
    hazard: String? = nil, areas: [Area.ID] = []
  ) {
    self.party = party
    self.text = text
    self.phase = phase
    self.deadline = deadline
    self.steps = steps
    self.hazard = hazard
    self.areas = areas
  }

  func limited(to areas: [Area.ID]) -> Duty {
    Duty(party: party, text: text, phase: phase, deadline: deadline, steps: steps, hazard: hazard, areas: areas)
  }
}
