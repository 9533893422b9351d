// stemma_corpus POOLS OUT DOCUMENTS [--seed N] [--jsonl] [--count]
//
// Writes documents 0 to DOCUMENTS-1 of the corpus of that seed as files under OUT
// (part-0000/000000-vzczc.txt …), with --jsonl as one file OUT/corpus.jsonl of
// {"id":…,"text":…}. --count writes nothing: it counts words and distinct words of the first
// hundredth, tenth and all of them. 250,000 documents are about a gigabyte.
//
// Threads take documents in blocks of a thousand, a folder each; every document is a
// function of seed and number, so what comes out does not depend on them.
#include <sys/stat.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <thread>
#include <unordered_set>

#include "forms.h"

namespace {

constexpr uint64_t kBlock = 1000;  // documents in a folder

struct Work {
  corpus::World world;
  corpus::Pools pools;
  std::string out;
  uint64_t documents = 0;
  bool jsonl = false, count = false;
};

std::vector<std::string> lines_of(const std::string& path) {
  std::ifstream in(path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::pair<uint64_t, std::string> shuffled(const std::string& name) {
  uint64_t hash = 0;
  for (const char c : name) hash = corpus::mix(hash ^ static_cast<unsigned char>(c));
  return {hash, name};
}

void append_json(std::string& out, uint64_t number, const std::string& text) {
  out += "{\"id\":" + std::to_string(number) + ",\"text\":\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20)
      out += c;
  }
  out += "\"}\n";
}

bool write_file(const std::string& path, const std::string& text) {
  FILE* f = std::fopen(path.c_str(), "wb");
  if (f == nullptr) return false;
  const bool ok = std::fwrite(text.data(), 1, text.size(), f) == text.size();
  return std::fclose(f) == 0 && ok;
}

// Returns bytes written; 0 after a failure.
uint64_t write_all(const Work& work) {
  std::atomic<uint64_t> next{0}, bytes{0};
  std::atomic<bool> failed{false};
  const auto run = [&] {
    for (uint64_t block; !failed && (block = next++) * kBlock < work.documents;) {
      const uint64_t end = std::min(work.documents, (block + 1) * kBlock);
      for (uint64_t i = block * kBlock; i < end; ++i) {
        const std::string path = work.out + "/" + file_name(facts_of(work.world, i));
        if (i % kBlock == 0) ::mkdir(path.substr(0, path.rfind('/')).c_str(), 0777);
        const std::string text = document(work.world, work.pools, i);
        if (!write_file(path, text)) failed = true;
        bytes += text.size();
      }
    }
  };
  std::vector<std::thread> threads(std::max(1U, std::thread::hardware_concurrency()));
  for (auto& t : threads) t = std::thread(run);
  for (auto& t : threads) t.join();
  return failed ? 0 : bytes.load();
}

uint64_t write_jsonl(const Work& work) {
  FILE* f = std::fopen((work.out + "/corpus.jsonl").c_str(), "wb");
  uint64_t bytes = 0;
  for (uint64_t i = 0; f != nullptr && i < work.documents; ++i) {
    std::string line;
    append_json(line, i, document(work.world, work.pools, i));
    if (std::fwrite(line.data(), 1, line.size(), f) != line.size()) return 0;
    bytes += line.size();
  }
  return f != nullptr && std::fclose(f) == 0 ? bytes : 0;
}

void count_words(const Work& work) {
  std::unordered_set<uint64_t> seen;
  uint64_t words = 0, bytes = 0;
  for (uint64_t i = 0; i < work.documents; ++i) {
    const std::string text = document(work.world, work.pools, i);
    bytes += text.size();
    for (size_t at = 0; at < text.size();) {
      uint64_t hash = 0xCBF29CE484222325ULL;
      const size_t begin = at;
      while (const size_t length = corpus::letter(text, at)) {
        for (size_t k = 0; k < length; ++k, ++at) {
          const char c = text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] + 32) : text[at];
          hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
        }
      }
      if (at == begin)
        ++at;
      else
        ++words, seen.insert(hash);
    }
    if ((i + 1) * 100 == work.documents || (i + 1) * 10 == work.documents || i + 1 == work.documents) {
      std::printf("%9llu documents %8.1f MB %12llu words %10zu distinct\n", static_cast<unsigned long long>(i + 1),
                  static_cast<double>(bytes) / 1e6, static_cast<unsigned long long>(words), seen.size());
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    std::fputs("usage: stemma_corpus POOLS OUT DOCUMENTS [--seed N] [--jsonl] [--count]\n", stderr);
    return 2;
  }
  Work work;
  const std::string pools = argv[1];
  work.out = argv[2];
  work.documents = std::strtoull(argv[3], nullptr, 10);
  work.world.seed = 1973;
  for (int i = 4; i < argc; ++i) {
    if (std::strcmp(argv[i], "--jsonl") == 0)
      work.jsonl = true;
    else if (std::strcmp(argv[i], "--count") == 0)
      work.count = true;
    else if (std::strcmp(argv[i], "--seed") == 0 && i + 1 < argc)
      work.world.seed = std::strtoull(argv[++i], nullptr, 10);
  }
  work.world.stations = lines_of(pools + "/stations.txt");
  // The order decides who sends most; the list is by alphabet.
  std::sort(work.world.stations.begin(), work.world.stations.end(),
            [](const auto& a, const auto& b) { return shuffled(a) < shuffled(b); });
  work.world.surnames = lines_of(pools + "/surnames.txt");
  for (const char* name : {"wire", "prose", "cia", "news", "foreign"}) {
    work.pools.of.emplace_back(pools + "/" + name + ".txt");
    if (!work.pools.of.back().ok || work.world.stations.empty()) {
      std::fprintf(stderr, "stemma_corpus: cannot use the pool '%s' in %s; make it with bench/archive/sources.py\n",
                   name, pools.c_str());
      return 2;
    }
  }
  ::mkdir(work.out.c_str(), 0777);
  if (work.count) return count_words(work), 0;
  const uint64_t bytes = work.jsonl ? write_jsonl(work) : write_all(work);
  if (bytes == 0 && work.documents > 0) {
    std::fprintf(stderr, "stemma_corpus: cannot write under %s\n", work.out.c_str());
    return 2;
  }
  std::printf("%llu documents, %.1f MB\n", static_cast<unsigned long long>(work.documents),
              static_cast<double>(bytes) / 1e6);
  return 0;
}
