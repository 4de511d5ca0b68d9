/// The models whose pictures are kept as fixtures.

import Diagrams
import Responsibility
import Words

enum Sample {
  /// A managed service with one provider, three cluster types and every kind of cell.
  static func managedKubernetes() -> Model {
    var sketch = ModelSketch()
    sketch.asOf = "2026-03-26"
    sketch.party("provider", "Alibaba Cloud", .provider)
    sketch.party("customer", "Customer", .customer, address: "You")
    sketch.clusterType("managed", "ACK managed cluster")
    sketch.clusterType("managed-node-pool", "Managed node pool")
    sketch.clusterType("serverless", "ACK Serverless and ack-virtual-node", short: "Serverless, virtual nodes")
    sketch.condition("custom-os-image", "Custom OS image", clause: "the node pool runs a custom OS image")
    sketch.condition(
      "webhook-authentication", "Webhook authentication",
      clause: "the cluster authenticates people through the ack-ram-authenticator webhook")
    let (you, cloud, both) = (
      ModelSketch.CellSketch.by("customer"), ModelSketch.CellSketch.by("provider"),
      ModelSketch.CellSketch.by("provider", "customer")
    )
    let workloads = "Workloads and data"
    sketch.row(workloads, "Application security", you, you, you)
    sketch.row(workloads, "Data and runtime protection", you, you, you)
    sketch.row(workloads, "Artifact supply chain", you, you, you)
    let access = "Access and configuration"
    sketch.row(access, "Least-privilege access", you, you, you)
    let offboarding = you.unless("webhook-authentication", "provider", "customer")
    sketch.row(access, "Credential offboarding", offboarding, offboarding, you)
    sketch.row(access, "Cluster, node pool and network settings", you, you, you)
    sketch.row(access, "Secret encryption with KMS", both, both, .notStated)
    let nodes = "Nodes"
    sketch.row(nodes, "OS vulnerability patches", you, both.unless("custom-os-image", "customer"), both)
    sketch.row(nodes, "Container runtime patches", you, .notStated, both)
    sketch.row(nodes, "kubelet version updates", you, both, cloud)
    sketch.row(nodes, "Node hardening", you, you, cloud)
    sketch.row(nodes, "Node pool scaling", you, you, .notApplicable)
    sketch.row(nodes, "System components on nodes (CoreDNS, Ingress, kube-proxy, Terway)", both, both, .notStated)
    sketch.row(nodes, "Instances that pods run on", .notStated, .notStated, cloud)
    let control = "Control plane"
    sketch.row(control, "Control plane components", cloud, cloud, cloud)
    sketch.row(control, "etcd", cloud, cloud, cloud)
    sketch.row(control, "Baseline hardening", cloud, cloud, cloud)
    sketch.row(control, "Vulnerability notices", cloud, cloud, cloud)
    sketch.row(control, "Kubernetes version upgrades", both, both, cloud)
    let infrastructure = "Infrastructure"
    sketch.row(infrastructure, "Compute", cloud, cloud, cloud)
    sketch.row(infrastructure, "Storage", cloud, cloud, cloud)
    sketch.row(infrastructure, "Network", cloud, cloud, cloud)
    return sketch.model()
  }

  /// Three parties that share in twos and threes.
  static func threeParties() -> Model {
    var sketch = ModelSketch()
    sketch.party("red-hat", "Red Hat", .provider)
    sketch.party("aws", "Amazon Web Services", .thirdParty, address: "AWS")
    sketch.party("customer", "Customer", .customer)
    sketch.clusterType("classic", "Classic architecture")
    sketch.clusterType("hosted", "Hosted control planes")
    sketch.condition("own-cni", "Bring your own CNI", clause: "the cluster runs a network plug-in of the customer's")
    let (ours, both) = (ModelSketch.CellSketch.by("red-hat"), ModelSketch.CellSketch.by("red-hat", "customer"))
    sketch.row("Customer workloads", "Customer data", .by("customer"), .by("customer"))
    sketch.row("Customer workloads", "Customer applications", .by("customer"), .by("customer"))
    sketch.row("Platform", "Logging", both, both)
    sketch.row("Platform", "Application networking", both, both)
    sketch.row("Platform", "Cluster networking", ours.unless("own-cni", "customer"), ours.unless("own-cni", "customer"))
    sketch.row("Platform", "Cluster version", both, both)
    sketch.row("Platform", "Virtual networking", .by("red-hat", "aws", "customer"), .by("red-hat", "customer"))
    sketch.row("Platform", "Control plane nodes", ours, .by("red-hat", "aws"))
    sketch.row("Platform", "Infrastructure nodes", ours, .notApplicable)
    sketch.row("Foundation", "Public cloud services", .by("aws"), .by("aws"))
    sketch.row("Foundation", "Hardware and global infrastructure", .by("aws"), .by("aws"))
    return sketch.model()
  }

  /// Chinese names and labels.
  static func chinese() -> Model {
    var sketch = ModelSketch()
    sketch.words = Words.simplifiedChinese.labels
    sketch.party("provider", "阿里云", .provider)
    sketch.party("customer", "客户", .customer, address: "您")
    sketch.clusterType("managed", "ACK托管集群")
    sketch.clusterType("serverless", "ACK Serverless集群")
    sketch.condition("custom-os-image", "自定义操作系统镜像", clause: "节点池使用自定义操作系统镜像")
    sketch.row("工作负载与数据", "应用安全", .by("customer"), .by("customer"))
    sketch.row("工作负载与数据", "敏感数据保护与应用运行时环境的安全防护", .by("customer"), .by("customer"))
    sketch.row(
      "节点", "操作系统漏洞补丁（含Security Center提供的CVE修复）", .by("provider", "customer").unless("custom-os-image", "customer"),
      .by("provider", "customer"))
    sketch.row("节点", "容器运行时补丁", .notStated, .by("provider"))
    sketch.row("节点", "节点池伸缩", .by("customer"), .notApplicable)
    sketch.row("控制面", "控制面组件与etcd的安全", .by("provider"), .by("provider"))
    return sketch.model()
  }
}
