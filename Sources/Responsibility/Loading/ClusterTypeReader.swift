/// `cluster-types:` → definitions of columns.

import Diagnostics
import YAML

extension ModelReader {
  private static let clusterTypeKeys = [
    "id", "name", "short-name", "scope", "extends", "summary", "covers", "edition", "baseline", "status", "since",
    "until", "source",
  ]

  static func clusterType(_ reader: inout ModelReader, _ node: YAMLNode) -> ClusterTypeDefinition? {
    let what = "a cluster type"
    guard let fields = reader.yaml.fields(node, of: what, allowed: clusterTypeKeys),
      let (id, name) = reader.named(fields, what)
    else { return nil }
    reader.refuse(
      id, among: [AssignmentReader.everywhere], as: what, because: "under 'assign' it stands for every cluster type")
    let scope = reader.yaml.required("scope", in: fields, of: what).flatMap {
      reader.yaml.word($0, as: ClusterType.Scope.self)
    }
    let extends = fields["extends"].flatMap { reader.yaml.text($0) }
    let sources = reader.texts("source", fields)
    let products = fields["covers"].map(reader.yaml.list)?.compactMap { product(&reader, $0) } ?? []
    let clusterType = ClusterType(
      id: .init(id.value), name: name, shortName: reader.yaml.text("short-name", in: fields),
      scope: scope ?? .cluster, extends: extends.map { .init($0.value) },
      summary: reader.yaml.text("summary", in: fields), covers: products.map(\.product),
      status: fields["status"].flatMap { reader.yaml.word($0) } ?? .current, since: reader.date("since", fields),
      until: reader.date("until", fields), edition: reader.yaml.text("edition", in: fields),
      isBaseline: fields["baseline"].flatMap { reader.yaml.flag($0) } ?? false,
      sources: sources.map { .init($0.value) }, location: id.location)
    return ClusterTypeDefinition(
      clusterType: clusterType, extends: extends, sources: sources + products.flatMap(\.sources))
  }

  /// A product by its name, or with a status of its own.
  private static func product(
    _ reader: inout ModelReader, _ node: YAMLNode
  ) -> (product: ClusterType.Product, sources: [Located<String>])? {
    guard case .mapping = node.content else {
      return reader.yaml.text(node).map {
        (ClusterType.Product(name: $0.value, status: .current, since: nil, sources: []), [])
      }
    }
    let what = "a product that a cluster type covers"
    guard let fields = reader.yaml.fields(node, of: what, allowed: ["name", "status", "since", "source"]),
      let name = reader.yaml.requiredText("name", in: fields, of: what)
    else { return nil }
    let sources = reader.texts("source", fields)
    let product = ClusterType.Product(
      name: name.value, status: fields["status"].flatMap { reader.yaml.word($0) } ?? .current,
      since: reader.date("since", fields), sources: sources.map { .init($0.value) })
    return (product, sources)
  }
}
