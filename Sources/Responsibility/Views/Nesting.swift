/// Layers inside layers, teams inside parties, and parties that act jointly.

extension Model {
  /// The layer and those it is a part of, the outermost first.
  package func path(of layer: Layer) -> [Layer] {
    var path = [layer]
    while let parent = path[0].parent.flatMap(self.layer), !path.contains(parent) { path.insert(parent, at: 0) }
    return path
  }

  /// How many layers `layer` is inside.
  package func depth(of layer: Layer) -> Int { path(of: layer).count - 1 }

  /// The layers directly inside `layer`.
  package func parts(of layer: Layer.ID) -> [Layer] { layers.filter { $0.parent == layer } }

  /// The layer itself and everything inside it, in table order.
  package func subtree(of layer: Layer.ID) -> [Layer] {
    layers.filter { inner in path(of: inner).contains { $0.id == layer } }
  }

  /// The rows of a layer and of everything inside it, in table order.
  package func rows(below layer: Layer.ID) -> [Responsibility] {
    let layers = Set(subtree(of: layer).map(\.id))
    return responsibilities.filter { layers.contains($0.layer) }
  }

  /// Those who act where `party` is named: its members if it is joint, else the party itself.
  package func actors(of party: Party.ID) -> [Party.ID] {
    guard let joint = self.party(party), !joint.members.isEmpty else { return [party] }
    return joint.members
  }

  /// Whether `party` is a customer, a team of one, or acts jointly with one.
  package func isCustomers(_ party: Party.ID) -> Bool { customers.contains(party) }

  /// Everybody whose duties concern `party`: itself, its teams, and joint parties that it is a member of.
  package func circle(of party: Party.ID) -> Set<Party.ID> { parties.circle(of: party) }
}

extension [Party] {
  /// As `Model.circle`.
  func circle(of party: Party.ID) -> Set<Party.ID> {
    var circle: Set<Party.ID> = [party]
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for other in self where other.partOf.map(circle.contains) ?? false {
        if circle.insert(other.id).inserted { isGrowing = true }
      }
    }
    for other in self where other.members.contains(where: circle.contains) { circle.insert(other.id) }
    return circle
  }
}
