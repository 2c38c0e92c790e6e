/// What people of the demo book write down.
enum DemoWords {
  static let nextSteps = [
    "Send pricing", "Schedule security review", "Confirm budget with finance", "Book the next demo",
    "Get legal's comments", "Share the reference list", "Agree on success criteria", "Meet the project sponsor",
  ]

  static let tasks = [
    "Send revised quote", "Follow up on security questionnaire", "Prepare demo environment", "Call back about timeline",
    "Send case study", "Update the business case", "Check contract redlines", "Invite the project sponsor",
    "Confirm attendees for the workshop", "Share implementation plan",
  ]

  static let notes = [
    "Budget year ends in June; they want a decision before that.",
    "Wary of a long migration after a bad project last year.",
    "Wants a reference from the same industry.", "IT asks for single sign-on and an audit log.",
    "Champion moved to another team, need a new one.", "They compare us with their own spreadsheet first of all.",
    "Procurement insists on net 60.", "Pilot group of twelve users is agreed.",
    "Two sites first, the others next year.",
    "Very keen on the reporting part.",
  ]

  static let callNotes = [
    "Good talk, sends the org chart.", "Wants to see numbers for three years.", "Asked about data residency.",
    "Happy with the scope.", "Needs a week to discuss it in the team.", "Raised the price again.",
  ]

  /// What is done in each open stage, by the ids of activity types.
  static let activities = [
    ["outreach", "email", "call", "research", "event", "referral"],
    ["call", "discovery_call", "email", "call"],
    ["discovery_call", "meeting", "demo", "meeting", "email"],
    ["meeting", "demo", "call", "research", "email"],
    ["presentation", "demo", "reference_call", "trial", "meeting", "email"],
    ["negotiation", "legal_review", "call", "negotiation", "email"],
  ]

  /// Items of the stages' checklists that are ticked off by hand.
  static let checklist = [
    ["quality_lead", "initial_interest"], [], ["requirements_understood", "business_case"],
    ["solution_aligned", "technical_feasibility"], ["proposal_accepted", "terms_agreed", "ready_for_contract"],
    ["contract_executed", "terms_finalized"],
  ]

  static let handover = ["contract_signed", "payment_received", "implementation_started"]
  static let roles = ["economic_buyer", "champion", "technical_evaluator", "influencer", "user"]
}
