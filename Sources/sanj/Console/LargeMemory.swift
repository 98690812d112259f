import CMemory
import Diagnostics
import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the C library keeps memory, and what is said when there is none left.
enum LargeMemory {
  /// Where blocks begin to be large.
  private static let threshold: Int32 = 1 << 20

  /// Has large blocks given back to the system as soon as they are freed. The GNU library would, after the first of
  /// them, put others of that size among the small ones, where a country's tables leave holes that stay.
  static func giveBack() { sanj_give_back_blocks(threshold) }

  /// Gives back what is free now: what threads have read with is of no use to the one that goes on.
  static func giveBackFree() { sanj_give_back_free() }

  /// Has a process that dies of too little memory say so, and answer with a code of the contract.
  static func nameItsEnd(in language: Language) {
    let text = "\(language == .fa ? "خطا" : "error"): \(Phrase.memoryUsedUp.text(in: language))\n"
    // The words must outlive everything, so they are never freed.
    guard let words = strdup(text) else { return }
    sanj_say_when_memory_ends(words, Answer.defect.rawValue)
  }
}
