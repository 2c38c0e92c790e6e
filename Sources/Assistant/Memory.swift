import Dialogue
import Language
import Sales

extension Assistant {
  /// What an assistant has in mind at one moment: the conversation, the names it knows, who speaks.
  public struct Memory {
    fileprivate let conversation: Conversation
    fileprivate let listener: Listener
    fileprivate let versionMet: Int?
    fileprivate let ids: IDMint
    fileprivate let user: String
  }

  /// To be put back with ``recall(_:)`` when the book is put back to the same moment.
  public var memory: Memory {
    Memory(conversation: conversation, listener: listener, versionMet: versionMet, ids: ids, user: user)
  }

  public func recall(_ memory: Memory) {
    conversation = memory.conversation
    listener = memory.listener
    versionMet = memory.versionMet
    ids = memory.ids
    user = memory.user
  }

  /// What a line would be heard to say to the question of an interview that is open; `nil` where none is, or where it is
  /// said to another question first.
  public func hearing(_ line: String) throws -> Heard? {
    guard conversation.question == nil, let sitting = conversation.sittings.last else { return nil }
    let situation = try situation()
    return try situation.questionnaires().first { $0.id == sitting.interview }.map {
      situation.reader.hear(line, asked: $0.asked, open: sitting.asking)
    }
  }

  /// What a line would be read as where no question is open.
  public func reading(_ line: String) throws -> Reading { try situation().reader.read(line) }

  /// The intents that are understood, and the questions of interviews.
  public func repertoire() throws -> (intents: [Intent], questionnaires: [Questionnaire]) {
    let situation = try situation()
    return (situation.reader.grammar.intents, try situation.questionnaires())
  }
}
