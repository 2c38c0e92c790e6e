import Display
import Sales

extension Situation {
  /// The one thing that would help a deal most; `nil` for one that is closed.
  func advice(_ deal: Opportunity) throws -> Line? {
    guard deal.isOpen else { return nil }
    if let close = deal.closeDate, close < today {
      return "its close date \(close) is past; set a new one."
    }
    if try !hasNextStep(deal) { return "agree on a next step, and set it." }
    if let reason = try stallReason(deal) { return "get in touch, it is stalled (\(reason))." }
    if let item = try checklist(of: deal, in: deal.stage).first(where: { !$0.isMet }) {
      return "\(item.name)."
    }
    return "everything in \(stageName(deal.stage)) is done; move it on."
  }
}
