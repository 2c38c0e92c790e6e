import Display
import Sales

extension Matter {
  /// A line a tool: what it is and where, or that it is not set up.
  func explain(_ tools: [Playbook.Tool]) -> Response {
    var reply = tools.count == 1 ? Reply() : Reply("The team's tools:")
    reply.blocks += tools.map { tool in
      let place: Line = tool.link.map { ", \($0)" } ?? ""
      return .line("\(tools.count == 1 ? "" : "- ")\(tool.name): \(tool.product ?? "not set up")\(place)")
    }
    if tools.contains(where: { $0.product == nil }) {
      reply.blocks.append(
        .line(.hint("Set them up under \(quoted: "tools") in playbook.yaml; \(quoted: "banter doctor") says where.")))
    }
    return Response(
      reply,
      data: .rows(
        tools.map {
          [
            "type": "tool", "id": .string($0.id), "name": .string($0.name),
            "product": $0.product.map { .string($0) } ?? .null, "link": $0.link.map { .string($0) } ?? .null,
          ]
        }))
  }
}
