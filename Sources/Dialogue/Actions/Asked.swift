import Display
import Language
import Sales

/// Answers to a question about one thing: "how much is it worth?", "is Pilot in negotiation?".
extension Matter {
  /// The one field asked about, or yes or no where a stage or status was asked about; `nil` where the whole record was.
  func askedAlone<R: Record>(about record: R, _ surroundings: [Mention]) throws -> Response? {
    if let deal = record as? Opportunity, let yesOrNo = try yesOrNo(deal) {
      return Response(yesOrNo, data: JSON(record), about: surroundings)
    }
    guard let said = text("field"), let field = R.fields.first(where: { $0.name == Self.storedName(said) }) else {
      return nil
    }
    let label = Wording.field(said)
    let value = field.get(record)
    guard value != .null else {
      return Response("\(Part(record.mention)) has no \(label) on file.", data: JSON(record), about: surroundings)
    }
    return Response(
      "\(Part(record.mention)): \(label) \(try bare(value, field.type)).", data: JSON(record), about: surroundings)
  }

  /// A stored value without quotation marks; a stage by its name.
  private func bare(_ value: FieldValue, _ type: FieldType) throws -> Part {
    guard case .text(let text) = value, type == .text else { return try situation.part(value, type) }
    return .text(playbook.stage(text)?.name ?? text)
  }

  private func yesOrNo(_ deal: Opportunity) throws -> Line? {
    let isSo: Bool
    if let stage = text("stage") {
      isSo = deal.isOpen && deal.stage == stage
    } else if let status = text("status"), let wanted = Opportunity.Status(rawValue: status) {
      isSo = deal.status == wanted
    } else {
      return nil
    }
    return "\(isSo ? "Yes" : "No"). \(Part(deal.mention)): \(try situation.outline(deal))."
  }
}
