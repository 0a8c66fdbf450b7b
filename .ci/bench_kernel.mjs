// How long a thousand replicates of 31 units by 20 indicators take in WebAssembly and in plain JavaScript:
// every group's weights within a quarter, sums, ranks, counts. The module is the one with checksums:
//   python3 -c 'import pathlib, sys; sys.path.insert(0, ".ci"); import kernel_module as kernel
//   pathlib.Path("checked.wasm").write_bytes(kernel.build(pathlib.Path.cwd(), True))'
//   node .ci/bench_kernel.mjs checked.wasm
import { readFileSync } from 'node:fs'

const units = 31, groups = 4, inGroup = 5
let state = 1
// A generator that is as quick as they come; the kernel's is counted, not chained.
const uniform = () => {
  state = Math.imul(state ^ (state << 13), 0x5bd1e995)
  state ^= state >>> 17
  return (state >>> 0) / 2 ** 32
}
const leaves = Float64Array.from({ length: groups * inGroup * units }, () => 60 + 40 * uniform())

function plain(count) {
  const counts = new Uint32Array(units * units)
  const index = new Float64Array(units), group = new Float64Array(units)
  const order = new Int32Array(units), weights = new Float64Array(inGroup)
  const draw = (share, size) => {
    let sum = 0
    for (let place = 0; place < size; place++) sum += weights[place] = share * (0.75 + 0.5 * uniform())
    for (let place = 0; place < size; place++) weights[place] /= sum
  }
  const upper = new Float64Array(groups)
  for (let replicate = 0; replicate < count; replicate++) {
    draw(0.25, groups)
    for (let number = 0; number < groups; number++) upper[number] = weights[number]
    index.fill(0)
    for (let number = 0; number < groups; number++) {
      draw(0.2, inGroup)
      group.fill(0)
      for (let child = 0; child < inGroup; child++) {
        const start = (number * inGroup + child) * units
        for (let unit = 0; unit < units; unit++) group[unit] += weights[child] * leaves[start + unit]
      }
      for (let unit = 0; unit < units; unit++) index[unit] += upper[number] * group[unit]
    }
    for (let unit = 0; unit < units; unit++) order[unit] = unit
    order.sort((left, right) => index[right] - index[left])
    for (let place = 0; place < units; place++) counts[order[place] * units + place]++
  }
  return counts
}

const own = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(process.argv[2]))).exports
const best = work => {
  let least = Infinity
  for (let times = 0; times < 12; times++) {
    const before = process.cpuUsage()
    work(10000)
    least = Math.min(least, process.cpuUsage(before).user / 10000)
  }
  return least
}
const [kernel, script] = [best(count => own.jitteredRanks(count)), best(plain)]
console.log(`WebAssembly ${kernel.toFixed(2)} ms, JavaScript ${script.toFixed(2)} ms a thousand replicates;`,
  `JavaScript ÷ WebAssembly ${(script / kernel).toFixed(1)}`)
