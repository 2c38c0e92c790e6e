import Display
import Figures
import Sales

/// The marks of one go at an exercise.
struct Scorecard {
  let goals: Int
  let criteria: Int
  /// By the place of the turn.
  var marks: [Int: Mark] = [:]
  /// What was said to the items of the scorecard, as far as they were put.
  var answers: [Bool] = []
  /// What each goal trains: an intent or a repair pattern, in words.
  var patterns: [Int: [Pattern]] = [:]

  /// Something that a conversation is made of.
  struct Pattern: Hashable, Sendable {
    var id: String
    /// In words, as somebody is told of it.
    var meaning: String
  }

  var most: Int { goals * Mark.most + criteria * Mark.criterion }

  var points: Int {
    marks.values.reduce(0) { $0 + $1.points } + answers.count { $0 } * Mark.criterion
  }

  /// What cost the most points; nothing where none was lost.
  var weakest: Pattern? {
    var lost: [(pattern: Pattern, points: Int)] = []
    for (place, mark) in marks.sorted(by: { $0.key < $1.key }) where mark.points < Mark.most {
      for pattern in patterns[place] ?? [] {
        let cost = Mark.most - mark.points
        if let known = lost.firstIndex(where: { $0.pattern == pattern }) {
          lost[known].points += cost
        } else {
          lost.append((pattern, cost))
        }
      }
    }
    let most = lost.map(\.points).max()
    return lost.first { $0.points == most }?.pattern
  }
}
