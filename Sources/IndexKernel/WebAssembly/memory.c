// What Embedded Swift asks of its host, so that the module imports nothing: memory that is handed out
// and taken back, copying, and three functions that compilers call. Compiled for WebAssembly only;
// SwiftPM leaves this folder out.

typedef __SIZE_TYPE__ size_t;
typedef __UINTPTR_TYPE__ address;

// Blocks come in classes of sizes: multiples of 16 up to 128, then four for each doubling. A block that
// is given back waits in the list of its class; memory grows only when a list is empty.
enum { header = 16, classes = 112, page = 65536, least_growth = 16, out_of_memory = 12 };

struct block {
  struct block *next;
};

// Directly before what is handed out: where the block begins and its class.
struct label {
  struct block *start;
  unsigned class;
};

extern unsigned char __heap_base;
static struct block *waiting[classes];
static address top;

// The class of a size of 1 to 2³¹, and the size of that class.
static unsigned class_of(size_t size, size_t *whole) {
  size_t last = size - 1;
  if (last < 128) {
    *whole = (last | 15) + 1;
    return *whole / 16;
  }
  unsigned power = 31 - __builtin_clz(last);
  size_t part = last >> (power - 2);
  *whole = (part + 1) << (power - 2);
  return (power - 7) * 4 + part + 5;
}

// New memory from the end; null where the page gives no more.
static struct block *extend(size_t size) {
  if (top == 0) top = ((address)&__heap_base + header - 1) & ~(address)(header - 1);
  address end = (address)__builtin_wasm_memory_size(0) * page;
  if (size > end - top) {
    size_t pages = (size - (end - top) + page - 1) / page;
    if (pages < least_growth) pages = least_growth;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) return 0;
  }
  struct block *new = (struct block *)top;
  top += size;
  return new;
}

int posix_memalign(void **place, size_t alignment, size_t size) {
  size_t room = size + header + (alignment > header ? alignment : 0), whole;
  if (room < size || room > (size_t)1 << 30) return out_of_memory;
  unsigned class = class_of(room, &whole);
  struct block *block = waiting[class];
  if (block) {
    waiting[class] = block->next;
  } else {
    block = extend(whole);
    if (!block) return out_of_memory;
  }
  address given = (address)block + header;
  if (alignment > header) given = (given + alignment - 1) & ~(address)(alignment - 1);
  struct label *label = (struct label *)(given - header);
  label->start = block;
  label->class = class;
  *place = (void *)given;
  return 0;
}

void free(void *given) {
  if (!given) return;
  struct label label = *(struct label *)((address)given - header);
  label.start->next = waiting[label.class];
  waiting[label.class] = label.start;
}

// One instruction each in WebAssembly, not a call of these functions.
void *memcpy(void *to, const void *from, size_t count) {
  return __builtin_memcpy(to, from, count);
}

void *memmove(void *to, const void *from, size_t count) {
  return __builtin_memmove(to, from, count);
}

void *memset(void *to, int value, size_t count) {
  return __builtin_memset(to, value, count);
}

int memcmp(const void *left, const void *right, size_t count) {
  const unsigned char *one = left, *other = right;
  for (size_t place = 0; place < count; place++)
    if (one[place] != other[place]) return one[place] < other[place] ? -1 : 1;
  return 0;
}

// Half away from zero; the difference is exact.
double round(double number) {
  double whole = __builtin_trunc(number);
  if (__builtin_fabs(number - whole) >= 0.5) whole += __builtin_copysign(1.0, number);
  return __builtin_copysign(whole, number);
}

// A product of 128 bits, for the digits of numbers.
typedef unsigned long long word;
__int128 __multi3(__int128 left, __int128 right) {
  word a = (word)left, b = (word)right, half = 0xFFFFFFFFull;
  word low = (a & half) * (b & half);
  word middle = (a >> 32) * (b & half) + (low >> 32);
  word other = (a & half) * (b >> 32) + (middle & half);
  word high = (a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32);
  high += (word)((unsigned __int128)left >> 64) * b + a * (word)((unsigned __int128)right >> 64);
  return (__int128)((unsigned __int128)high << 64 | other << 32 | (low & half));
}

address __stack_chk_guard = 0x5AFE57AC;

void __stack_chk_fail(void) { __builtin_trap(); }
