#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The names of files and folders that are being written: `.sanj-MACHINE-PROCESS-NUMBER.tmp`. They tell who writes,
/// because several machines may share a folder, each with processes of its own numbers.
package struct TemporaryName: Sendable, Equatable {
  /// Which machine.
  package let machine: String
  /// Which process of it.
  package let process: Int32

  /// A new name.
  package static func new() -> String {
    ".sanj-\(ownMachine)-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).tmp"
  }

  /// What a name tells; `nil` if it is none of these. Names of Sanj 0.1.0 and before tell no machine.
  package init?(_ name: String) {
    guard name.hasPrefix(".sanj-"), name.hasSuffix(".tmp") else { return nil }
    let parts = name.dropFirst(6).dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let number = parts.last, UInt32(number) != nil,
      let process = Int32(parts[parts.count - 2]), process > 0
    else { return nil }
    machine = parts.count == 3 ? String(parts[0]) : ""
    guard parts.count == 2 || machine.utf8.count == 16, machine.utf8.allSatisfy(Self.isHexadecimal) else {
      return nil
    }
    self.process = process
  }

  /// This machine: its name, its identity, and the space that its numbers of processes are of. Containers have one of
  /// their own each.
  package static let ownMachine: String = {
    let name = bytes { gethostname($0, $1 - 1) == 0 ? strnlen($0, $1) : 0 }
    let space = bytes { readlink("/proc/self/ns/pid", $0, $1) }
    let identity = bytes { buffer, size in
      let descriptor = open("/etc/machine-id", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return 0 }
      defer { close(descriptor) }
      return read(descriptor, buffer, size)
    }
    // FNV-1a: a name, not a secret.
    let hash = (name + [0] + space + [0] + identity).reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }()

  /// What a function of the system puts into a buffer of a size; it returns how many bytes.
  private static func bytes(_ fill: (UnsafeMutablePointer<CChar>, Int) -> Int) -> [UInt8] {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      buffer.initialize(repeating: 0)
      guard let start = buffer.baseAddress else { return [] }
      return buffer.prefix(max(0, fill(start, buffer.count))).map { UInt8(bitPattern: $0) }
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
