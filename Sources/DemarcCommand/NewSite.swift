/// The files of a new site: small, complete and commented, to be changed piece by piece.

/// Path → text, below the directory that `demarc new` makes.
struct NewSite {
  var title = "Shared responsibility"
  /// Who provides the clusters.
  var provider = "Provider"
  /// Who uses them.
  var customer = "Customer"

  var files: [(path: String, text: String)] {
    [
      ("Content/site.yaml", settings), ("Content/index.md", page), ("Content/model/parties.yaml", parties),
      ("Content/model/cluster-types.yaml", clusterTypes), ("Content/model/responsibilities.yaml", responsibilities),
    ]
  }

  /// A scalar that YAML reads as exactly this text.
  private static func scalar(_ text: String) -> String {
    // Words that YAML takes for something else are all of one word in ASCII.
    let isPlain = text.contains(" ") || text.count > 5
    let letters = text.unicodeScalars
    if isPlain, letters.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic || $0 == " " }), !text.hasPrefix(" "),
      !text.hasSuffix(" ")
    {
      return text
    }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  private var settings: String {
    """
    # What is common to the whole site.
    title: \(Self.scalar(title))
    description: Who secures, patches and runs what, for every type of cluster.
    language: en

    # The sidebar, in order. A page is a Markdown file; the bare words stand for pages made from the model.
    navigation:
      - section: Start
        pages: [index.md, responsibilities]
      - section: Cluster types
        pages: [cluster-types]
      - section: Layers
        pages: [layers]
      - section: Parties
        pages: [parties]

    """
  }

  /// In Markdown, what begins a construct in a title must not.
  private var markdownTitle: String {
    title.unicodeScalars.reduce(into: "") { result, scalar in
      let isPlain = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || !scalar.isASCII
      if !isPlain, scalar != " " { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
  }

  private var page: String {
    """
    # \(markdownTitle)

    This page is `Content/index.md`. The tables and pictures below are drawn from the files in `Content/model/`; change
    an owner there, and every page that shows it changes with it.

    ## Where the boundary runs

    ```diagram
    kind: boundary-shift
    ```

    ## Who does what

    ```matrix
    ```

    Links to the model are checked, so prose can't contradict it: node patches on an automated node pool belong to
    [](owner:node-patches@automated). See [](responsibility:node-patches) for what each party does.

    """
  }

  private var parties: String {
    """
    # Who can be responsible. The order is that of owners in shared cells, and of colours.
    parties:
      - { id: provider, name: \(Self.scalar(provider)), kind: provider }
      # Pages address this party as "You".
      - { id: customer, name: \(Self.scalar(customer)), kind: customer, address: You }

    # Where the facts come from: each cell below names its source.
    sources:
      - { id: agreement, title: Service agreement, publisher: \(Self.scalar(provider)) }

    """
  }

  private let clusterTypes = """
    # The columns of the matrix, from the type that leaves most to you to the one that leaves least.
    cluster-types:
      - id: self-managed
        name: Self-managed cluster
        scope: cluster
        summary: You run the cluster on virtual machines.
      - id: managed
        name: Managed cluster
        scope: cluster
        summary: The provider runs the control plane, you run the nodes.
      # An overlay: what it doesn't say, it inherits from the type that it extends.
      - id: automated
        name: Automated node pool
        scope: node-pool
        extends: managed
        summary: Nodes of a managed cluster that the provider patches for you.

    # Circumstances that change who is responsible.
    conditions:
      - id: own-image
        name: Own OS image
        clause: the nodes run an OS image of your own

    """

  private let responsibilities = """
    # Groups of responsibilities, the top of the stack first.
    layers:
      - { id: workloads, name: Workloads }
      - { id: nodes, name: Nodes }
      - { id: control-plane, name: Control plane }

    # The rows of the matrix. Ids stay; names may change.
    responsibilities:
      - id: workload-security
        layer: workloads
        name: Security of workloads
        description: Images are free of known vulnerabilities, and pods run with the least privileges.
        assign:
          # The same on all types that say nothing else.
          everywhere:
            owner: customer
            duties:
              customer: [Scan images and patch applications.]
            source: agreement

      - id: node-patches
        layer: nodes
        name: OS patches of nodes
        description: Patches for the operating system of the nodes are applied.
        assign:
          self-managed:
            owner: customer
            duties:
              customer: [Patch the operating system.]
            source: agreement
          managed:
            owner: customer
            duties:
              customer: [Replace nodes by ones with the latest image.]
            source: agreement
          automated:
            # Two owners: each needs a duty.
            owner: [provider, customer]
            duties:
              provider: [Patch the nodes in the maintenance window.]
              customer: [Set a maintenance window.]
            conditions:
              - when: own-image
                owner: customer
                duties:
                  customer: [Patch the image and replace the nodes.]
                source: agreement
            source: agreement

      - id: control-plane-patches
        layer: control-plane
        name: Patches of the control plane
        description: The Kubernetes API server, its database and controllers run a supported version.
        assign:
          self-managed:
            owner: customer
            duties:
              customer: [Upgrade the control plane.]
            source: agreement
          managed:
            owner: provider
            duties:
              provider: [Patch the control plane.]
            source: agreement

    """
}
