import Sales

/// The whole record at one moment.
struct RecordState {
  private var records: [RecordRef: any Record] = [:]

  init(_ book: any Book) throws {
    func read<R: Record>(_ type: R.Type) throws {
      for record in try book.records(Query<R>()) { records[record.ref] = record }
    }
    for kind in RecordKind.allCases { try read(kind.type) }
  }

  /// One thing that is not as it was.
  struct Step {
    enum What {
      case created, deleted
      case changed(String, FieldType, from: FieldValue, to: FieldValue)
    }

    var record: any Record
    var what: What

    /// The field that changed.
    var field: String? { if case .changed(let field, _, _, _) = what { field } else { nil } }
  }

  /// What is different from an earlier state, by kind and name.
  func steps(since earlier: RecordState) -> [Step] {
    let kept = records.values.flatMap { record in
      earlier.records[record.ref].map { changes(from: $0, to: record) } ?? [Step(record: record, what: .created)]
    }
    let gone = earlier.records.values.filter { records[$0.ref] == nil }.map { Step(record: $0, what: .deleted) }
    return (kept + gone).sorted { left, right in
      (left.record.ref.kind.rawValue, left.record.title, left.field ?? "")
        < (right.record.ref.kind.rawValue, right.record.title, right.field ?? "")
    }
  }

  private func changes(from old: any Record, to new: any Record) -> [Step] {
    func isSame<R: Record>(_ record: R) -> Bool { old as? R == record }
    return isSame(new) ? [] : differences(from: old, to: new)
  }

  private func differences(from old: any Record, to new: any Record) -> [Step] {
    new.ref.kind.fields.compactMap { name, type in
      guard let before = old[field: name], let after = new[field: name], before != after else { return nil }
      return Step(record: new, what: .changed(name, type, from: before, to: after))
    }
  }
}
