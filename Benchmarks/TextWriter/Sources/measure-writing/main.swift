// Writes documents by XMLWriter and by xmlTextWriter in turns, holds both to be the same, and prints CPU times.
import TextWriterPeer
import XMLStreams

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func measured<Result>(_ body: () throws -> Result) rethrows -> (Result, Double) {
  let start = processorSeconds()
  let result = try body()
  return (result, processorSeconds() - start)
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func rounded(_ value: Double, _ unit: Double) -> Double { (value * unit).rounded() / unit }

let arguments = CommandLine.arguments.dropFirst().map { Int($0) ?? 0 }
guard arguments.count == 2, let count = arguments.first, let runs = arguments.last, count > 0, runs > 0 else {
  print("usage: measure-writing ELEMENTS RUNS")
  exit(64)
}

print(
  "libxml2 \(String(cString: peer_version())), \(count) elements, median CPU time of \(runs) runs in turns")
for workload in [Workload.rows(count), .texts(count)] {
  try workload.withPeerElements { peers in
    var copy: UnsafeMutablePointer<CChar>?
    let length = peer_write(peers, peers.count, &copy)
    defer { free(copy) }
    let bytes = try workload.write()
    guard length == bytes.count, let copy, memcmp(copy, bytes, length) == 0 else {
      print("\(workload.name): the two documents differ")
      exit(1)
    }
    var ours: [Double] = []
    var theirs: [Double] = []
    for _ in 0..<runs {
      ours.append(try measured { try workload.write() }.1)
      theirs.append(measured { peer_write(peers, peers.count, nil) }.1)
    }
    let (mine, other) = (median(ours), median(theirs))
    let megabytes = Double(length) / 1e6
    print(
      """
      \(workload.name): XMLWriter \(rounded(mine * 1000, 10)) ms (\(Int(megabytes / mine)) MB/s), \
      xmlTextWriter \(rounded(other * 1000, 10)) ms (\(Int(megabytes / other)) MB/s), \
      \(rounded(other / mine, 10)) times as fast, \(rounded(megabytes, 10)) MB, same bytes
      """)
  }
}
