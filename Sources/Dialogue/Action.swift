import Language
import Sales

/// Everything that can be asked for: what an intent file's `does` names.
public enum Action: String, CaseIterable, Sendable {
  case logActivity = "log_activity"
  case listActivities = "list_activities"
  case updateActivity = "update_activity"
  case addTask = "add_task"
  case listTasks = "list_tasks"
  case completeTask = "complete_task"
  case rescheduleTask = "reschedule_task"
  case addNote = "add_note"
  case createAccount = "create_account"
  case showAccount = "show_account"
  case listAccounts = "list_accounts"
  case updateAccount = "update_account"
  case createContact = "create_contact"
  case showContact = "show_contact"
  case listContacts = "list_contacts"
  case updateContact = "update_contact"
  case createOpportunity = "create_opportunity"
  case showOpportunity = "show_opportunity"
  case listOpportunities = "list_opportunities"
  case updateOpportunity = "update_opportunity"
  case moveStage = "move_stage"
  case closeWon = "close_won"
  case closeLost = "close_lost"
  case reopenOpportunity = "reopen_opportunity"
  case addStakeholder = "add_stakeholder"
  case showStakeholders = "show_stakeholders"
  case updateStakeholder = "update_stakeholder"
  case setManager = "set_manager"
  case removeStakeholder = "remove_stakeholder"
  case mergeAccounts = "merge_accounts"
  case deleteRecord = "delete_record"
  case eraseContact = "erase_contact"
  case addUser = "add_user"
  case setQuota = "set_quota"
  case listUsers = "list_users"
  case whoAmI = "who_am_i"
  case setUser = "set_user"
  case setFocus = "set_focus"
  case showChecklist = "show_checklist"
  case completeItem = "complete_item"
  case explainProcess = "explain_process"
  case suggestNext = "suggest_next"
  case showMetric = "show_metric"
  case listStalled = "list_stalled"
  case snoozeDeal = "snooze_deal"
  case listTraining = "list_training"
  case completeTraining = "complete_training"
  case search
  case showHistory = "show_history"
  case importData = "import_data"
  case undo, redo, help, examples, greet, thanks, quit
  case repeatLast = "repeat"
  case affirm, deny, choose, cancel, skip, back, why, pause, correct, unknown, declined, goto, summary
  case showAll = "show_all"
  case startInterview = "start_interview"
  case resumeInterview = "resume_interview"
  case listInterviews = "list_interviews"
  case showQualification = "show_qualification"
  case generateDocument = "generate_document"
  case showForecast = "show_forecast"
  case exportData = "export_data"
  case teach
  case listPhrases = "list_phrases"
  case forgetPhrase = "forget_phrase"
}

extension Action {
  /// What is understood, but not there yet.
  public static let planned: Set<Action> = []
}

extension Matter {
  /// What is to be done about the request.
  func deed(_ action: Action) throws -> Step.Deed {
    switch action {
    case .logActivity: try logActivity()
    case .listActivities: try listActivities()
    case .updateActivity: try updateActivity()
    case .addTask: try addTask()
    case .listTasks: try listTasks()
    case .completeTask: try completeTask()
    case .rescheduleTask: try rescheduleTask()
    case .addNote: try addNote()
    case .createAccount: try createAccount()
    case .showAccount: try showAccount()
    case .listAccounts: try listAccounts()
    case .updateAccount: try updateAccount()
    case .createContact: try createContact()
    case .showContact: try showContact()
    case .listContacts: try listContacts()
    case .updateContact: try updateContact()
    case .createOpportunity: try createOpportunity()
    case .showOpportunity: try showOpportunity()
    case .listOpportunities: try listOpportunities()
    case .updateOpportunity: try updateOpportunity()
    case .moveStage: try moveStage()
    case .closeWon: try closeWon()
    case .closeLost: try closeLost()
    case .reopenOpportunity: try reopenOpportunity()
    case .addStakeholder: try addStakeholder()
    case .showStakeholders: try showStakeholders()
    case .updateStakeholder: try updateStakeholder()
    case .setManager: try setManager()
    case .removeStakeholder: try removeStakeholder()
    case .mergeAccounts: try mergeAccounts()
    case .deleteRecord: try deleteRecord()
    case .eraseContact: try eraseContact()
    case .addUser: try addUser()
    case .setQuota: try setQuota()
    case .listUsers: try listUsers()
    case .whoAmI: try whoAmI()
    case .setUser: try setUser()
    case .setFocus: try setFocus()
    case .showChecklist: try showChecklist()
    case .completeItem: try completeItem()
    case .explainProcess: try explainProcess()
    case .suggestNext: try suggestNext()
    case .showMetric: try showMetric()
    case .listStalled: try listStalled()
    case .snoozeDeal: try snoozeDeal()
    case .showForecast: try showForecast()
    case .listTraining: try listTraining()
    case .completeTraining: try completeTraining()
    case .search: try search()
    case .showHistory: try showHistory()
    case .importData: try importData()
    case .undo: .undo(try steps())
    case .redo: .redo(try steps())
    case .help: try help()
    case .examples: try examples()
    case .greet: .answer(Response("Hello. Type what happened, or ask; \(quoted: "help") shows what I understand."))
    case .thanks: .answer(Response("You're welcome."))
    case .quit: .errand(.leave)
    case .repeatLast: .errand(.repeatLast(allColumns: false))
    case .showAll: .errand(.repeatLast(allColumns: true))
    case .why: try behindTheNumber()
    case .correct: try correct()
    case .affirm, .deny, .choose, .cancel, .skip, .back, .pause, .unknown, .declined, .goto, .summary:
      throw nothingAsked()
    case .generateDocument: try generateDocument()
    case .teach: try teach()
    case .listPhrases: try listPhrases()
    case .forgetPhrase: try forgetPhrase()
    case .startInterview: try startInterview()
    case .resumeInterview: try resumeInterview()
    case .listInterviews: try listInterviews()
    case .showQualification: try showQualification()
    case .exportData: try exportData()
    }
  }
}
