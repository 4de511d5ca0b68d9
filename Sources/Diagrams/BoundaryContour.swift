/// The line beyond which no part is left for a customer.

import Responsibility

/// Which side of the boundary a cell is on.
enum BoundarySide: Sendable, Hashable {
  /// A customer owns it or shares it, or no source takes it from the customer.
  case customer
  /// Others alone are responsible.
  case others

  /// nil for what can't arise: it is on neither side.
  init?(_ value: CellValue, in model: Model) {
    switch value {
    case .owners(let owners):
      self = owners.contains(where: model.isCustomers) ? .customer : .others
    case .nobody, .notStated: self = .customer
    case .notApplicable: return nil
    }
  }
}

/// The contour on a grid whose cell (row, column) has the corners (column, row) and (column + 1, row + 1).
enum BoundaryContour {
  private struct Edge: Hashable {
    let from: Point
    let to: Point
  }

  /// Lines along grid points; each edge between neighbours on opposite sides is in exactly one of them.
  ///
  ///     You | Provider      (1, 0) – (1, 1) – (0, 1): down between the two of the first row,
  ///     Provider | Provider   then left under the first
  static func lines(between sides: [[BoundarySide?]]) -> [[Point]] {
    joined(edges(between: sides))
  }

  /// Lines above and below the cells without an owner that stand, in a column, between opposite sides: the boundary is
  /// among them, and nobody knows where.
  ///
  ///     You
  ///     Not stated   (0, 1) – (1, 1) above and (0, 2) – (1, 2) below
  ///     Provider
  static func openLines(between sides: [[BoundarySide?]]) -> [[Point]] {
    var edges: [Edge] = []
    for column in sides.first?.indices ?? 0..<0 {
      var last: (row: Int, side: BoundarySide)?
      for row in sides.indices {
        guard let side = sides[row][column] else { continue }
        if let last, last.side != side, last.row + 1 < row {
          for y in [last.row + 1, row] {
            edges.append(Edge(from: Point(x: column, y: y), to: Point(x: column + 1, y: y)))
          }
        }
        last = (row, side)
      }
    }
    return joined(edges)
  }

  /// Edges as lines that are as long as they can be.
  private static func joined(_ edges: [Edge]) -> [[Point]] {
    var neighbours: [Point: [Point]] = [:]
    for edge in edges {
      neighbours[edge.from, default: []].append(edge.to)
      neighbours[edge.to, default: []].append(edge.from)
    }
    let points = neighbours.keys.sorted { ($0.y, $0.x) < ($1.y, $1.x) }
    var lines: [[Point]] = []
    // Open lines begin at an end; what is left then are closed ones.
    for start in points.filter({ (neighbours[$0]?.count ?? 0) % 2 == 1 }) + points {
      while neighbours[start]?.isEmpty == false { lines.append(walk(from: start, along: &neighbours)) }
    }
    return lines
  }

  private static func edges(between sides: [[BoundarySide?]]) -> [Edge] {
    var edges: [Edge] = []
    for (row, cells) in sides.enumerated() {
      for (column, side) in cells.enumerated() {
        guard let side else { continue }
        if column + 1 < cells.count, let right = cells[column + 1], right != side {
          edges.append(Edge(from: Point(x: column + 1, y: row), to: Point(x: column + 1, y: row + 1)))
        }
        if row + 1 < sides.count, let below = sides[row + 1][column], below != side {
          edges.append(Edge(from: Point(x: column, y: row + 1), to: Point(x: column + 1, y: row + 1)))
        }
      }
    }
    return edges
  }

  /// Follows edges and uses them up, straight on where possible; only the corners are kept.
  private static func walk(from start: Point, along neighbours: inout [Point: [Point]]) -> [Point] {
    var line = [start]
    var (previous, current) = (Point?.none, start)
    while let next = neighbours[current]?.min(by: {
      rank($0, after: previous, current) < rank($1, after: previous, current)
    }) {
      neighbours[current]?.removeAll { $0 == next }
      neighbours[next]?.removeAll { $0 == current }
      if let previous, isStraight(previous, current, next) { line.removeLast() }
      line.append(next)
      (previous, current) = (current, next)
    }
    return line
  }

  private static func rank(_ next: Point, after previous: Point?, _ current: Point) -> (Int, Int, Int) {
    (previous.map { isStraight($0, current, next) ? 0 : 1 } ?? 0, next.y, next.x)
  }

  private static func isStraight(_ first: Point, _ second: Point, _ third: Point) -> Bool {
    (first.x == second.x && second.x == third.x) || (first.y == second.y && second.y == third.y)
  }
}
