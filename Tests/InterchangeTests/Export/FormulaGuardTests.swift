import Testing

@testable import Interchange

@Suite("Cells that a spreadsheet would run")
struct FormulaGuardTests {
  @Test(
    "Formulas are guarded on the way out",
    arguments: ["=1+2", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "'=1"])
  func guarded(text: String) {
    #expect(FormulaGuard.guarded(text) == "'" + text)
    #expect(FormulaGuard.lifted("'" + text) == text)
  }

  @Test(
    "Numbers, phone numbers and everything else stay",
    arguments: ["-5", "+1 (555) 123-4567", "-1,234.50", "a=b", "'t Hof", ""])
  func free(text: String) {
    #expect(FormulaGuard.guarded(text) == text)
    #expect(FormulaGuard.lifted(text) == text)
  }
}
