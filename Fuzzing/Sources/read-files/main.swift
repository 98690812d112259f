// Reads every file that is named, in both lanes, and prints a line for each. The name is printed before its file is
// read, so that the last line of a run that died says which file it died of.
import Diagnostics
import LaneComparison
import XMLStreams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

let usage = """
  usage: read-files [--seconds N] [--megabytes N] [--leak] FILE...

  Reads every file in both lanes of the reader, once as it is and once behind the first row of a bulk document, and
  prints what came of it. Exits with 1 where the lanes disagree, a file takes longer than N seconds (default 10) or
  the program has taken more than N megabytes (default 512; 0: any).
  With --leak it loses some memory on purpose, to show that what looks for leaks can see one.

  """

func finish(_ words: String, _ code: Int32) -> Never {
  print(words)
  fflush(nil)
  exit(code)
}

var seconds: UInt32 = 10
var megabytes = 512
var files: [String] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--seconds":
    guard let value = arguments.popFirst().flatMap({ UInt32($0) }) else { finish(usage, 64) }
    seconds = value
  case "--megabytes":
    guard let value = arguments.popFirst().flatMap({ Int($0) }), value >= 0 else { finish(usage, 64) }
    megabytes = value
  case "--leak":
    // Nobody can free it any more once its place is forgotten.
    for size in 1...1000 { Reading.forget(malloc(1000 + size)) }
  default: files.append(argument)
  }
}

var worst = 0.0
for file in files {
  print(file, terminator: ": ")
  fflush(nil)
  // What takes too long is ended by the signal, whatever it is busy with.
  alarm(seconds)
  let start = ContinuousClock.now
  let reading = Reading(of: file)
  let time = (ContinuousClock.now - start) / .milliseconds(1)
  alarm(0)
  worst = max(worst, time)
  print(reading.words, "\(Int(time.rounded(.up))) ms", separator: ", ")
  if reading.isFault { finish("the lanes disagree about this file", 1) }
  let peak = Reading.peakMegabytes
  if megabytes > 0, peak > megabytes {
    finish("\(peak) MB are more than the \(megabytes) that are allowed", 1)
  }
}
finish("\(files.count) files, \(Int(worst.rounded(.up))) ms at most, peak \(Reading.peakMegabytes) MB", 0)
