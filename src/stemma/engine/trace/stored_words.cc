// A row has a list of forms of its own, the frequent ones first, so that most words are a byte; loading numbers
// the forms of all rows by one list.
#include "stemma/engine/trace/stored_words.h"

#include <algorithm>
#include <unordered_map>

#include "stemma/base/parallel.h"
#include "stemma/engine/trace/connections.h"
#include "stemma/engine/trace/stored_bytes.h"
#include "stemma/engine/trace/traced.h"
#include "stemma/store/compress.h"

namespace stemma::engine {
namespace {

using trace::pairs::FamilyDocument;

void put_facts(std::string& out, const FamilyDocument& f) {
  put_varint(out, f.words);
  put_varint(out, f.own);
  put_string(out, f.date);
  put_string(out, f.reference);
  put_varint(out, f.numbers.size());
  for (const std::string& n : f.numbers) put_string(out, n);
  out.push_back(f.stamped ? '\1' : '\0');
}

FamilyDocument take_facts(StoredBytes& in) {
  FamilyDocument f;
  f.words = in.number();
  f.own = in.number();
  f.date = in.string();
  f.reference = in.string();
  for (uint64_t n = in.count(); n > 0; --n) f.numbers.emplace_back(in.string());
  f.stamped = in.number() != 0;
  return f;
}

void put_signs(std::string& out, const std::vector<trace::SpunSign>& signs) {
  put_varint(out, signs.size());
  for (const trace::SpunSign& s : signs) {
    put_varint(out, static_cast<uint64_t>(s.tell));
    put_varint(out, s.span.begin);
    put_varint(out, s.span.size());
    put_string(out, s.expected);
  }
}

std::vector<trace::SpunSign> take_signs(StoredBytes& in) {
  std::vector<trace::SpunSign> out;
  for (uint64_t n = in.count(); n > 0 && in.good(); --n) {
    trace::SpunSign& s = out.emplace_back();
    s.tell = in.one_of(trace::Tell::kPhrase);
    s.span = in.span();
    s.expected = in.string();
  }
  return out;
}

// Documents with words of their own become one share, whose frequent forms have the small numbers.
WordShare share_of(const std::vector<int64_t>& docs, std::vector<TracedWords>& words) {
  struct Form {
    uint32_t number = 0;   // by first appearance
    uint64_t count = 0;
  };
  std::unordered_map<std::string, uint32_t> numbers;
  std::vector<std::pair<uint64_t, uint32_t>> counts = {{UINT64_MAX, 0}};   // how often, which
  std::vector<std::string> forms = {""};
  WordShare out;
  for (size_t i = 0; i < docs.size(); ++i) {
    std::vector<uint32_t> of(words[i].words.forms.size());
    for (size_t k = 1; k < of.size(); ++k) {
      const auto [it, is_new] = numbers.try_emplace(words[i].words.forms[k], static_cast<uint32_t>(forms.size()));
      if (is_new) counts.emplace_back(0, it->second), forms.push_back(it->first);
      of[k] = it->second;
    }
    WordShare::Of& d = out.documents.emplace_back(WordShare::Of{docs[i], std::move(words[i].facts), {}, std::move(words[i].signs)});
    d.numbers.reserve(words[i].words.numbers.size());
    for (const uint32_t n : words[i].words.numbers) {
      d.numbers.push_back(of[n]);
      if (of[n] != 0) ++counts[of[n]].first;
    }
    words[i] = {};
  }
  std::stable_sort(counts.begin(), counts.end(), [](const auto& x, const auto& y) { return x.first > y.first; });
  std::vector<uint32_t> place(counts.size());
  for (uint32_t k = 0; k < counts.size(); ++k) {
    place[counts[k].second] = k;
    out.forms.push_back(std::move(forms[counts[k].second]));
  }
  for (WordShare::Of& d : out.documents) for (uint32_t& n : d.numbers) n = place[n];
  return out;
}

struct Batch {
  int64_t after = 0;                 // the last document done before
  std::vector<int64_t> docs;
};

Result<Batch> next_batch(const store::Database& db) {
  Batch out;
  out.after = traced_until(db);
  uint64_t words = 0;
  store::Statement s = db.prepare("SELECT doc, words FROM document WHERE doc > ?1 ORDER BY doc");
  for (s.bind(1, out.after); words < kShareWords && s.row();) {
    out.docs.push_back(s.integer(0));
    words += static_cast<uint64_t>(s.integer(1));
  }
  if (s.error()) return *s.error();
  return out;
}

size_t left(const store::Database& db, int64_t after) {
  store::Statement s = db.prepare("SELECT count(*) FROM document WHERE doc > ?1");
  return s.bind(1, after).row() ? static_cast<size_t>(s.integer(0)) : 0;
}

std::optional<Error> write(const store::Database& db, const Batch& batch, const std::string& bytes) {
  store::Transaction turn(db);
  if (turn.error()) return turn.error();
  if (traced_until(db) != batch.after) return {};   // another process did it meanwhile
  store::Statement& s = db.cached("INSERT INTO traced_words VALUES(?1, ?2, ?3)");
  if (auto e = s.bind(1, batch.docs.back()).bind(2, static_cast<int64_t>(batch.docs.size())).blob(3, bytes).run()) return e;
  if (auto e = set_traced_until(db, batch.docs.back())) return e;
  return turn.commit();
}

}  // namespace

TracedWords trace_words(const doc::Document& d) {
  const doc::Stream stream = doc::make_stream(d);
  TracedWords out{trace::pairs::number_words(d, stream), trace::pairs::facts_of(d), trace::find_spun_signs(d, stream)};
  if (!trace::show_spinning(d, out.signs, stream.words.size())) out.signs.clear();
  const std::vector<uint32_t>& n = out.words.numbers;
  out.facts.words = static_cast<uint32_t>(n.size());
  out.facts.own = out.facts.words - static_cast<uint32_t>(std::count(n.begin(), n.end(), trace::pairs::kNoWord));
  return out;
}

std::string pack(const WordShare& share) {
  std::string out;
  put_varint(out, share.forms.size() - 1);
  for (size_t i = 1; i < share.forms.size(); ++i) put_string(out, share.forms[i]);
  put_varint(out, share.documents.size());
  for (const WordShare::Of& d : share.documents) {
    put_varint(out, static_cast<uint64_t>(d.doc));
    put_facts(out, d.facts);
    put_varint(out, d.numbers.size());
    for (const uint32_t n : d.numbers) put_varint(out, n);
    put_signs(out, d.signs);
  }
  return out;
}

Result<WordShare> unpack_words(std::string_view packed) {
  StoredBytes in(packed);
  WordShare out;
  out.forms.emplace_back();
  for (uint64_t n = in.count(); n > 0 && in.good(); --n) out.forms.emplace_back(in.string());
  for (uint64_t n = in.count(); n > 0 && in.good(); --n) {
    WordShare::Of& d = out.documents.emplace_back();
    d.doc = static_cast<int64_t>(in.large_number());
    d.facts = take_facts(in);
    for (uint64_t k = in.count(); k > 0 && in.good(); --k) {
      d.numbers.push_back(in.number());
      if (d.numbers.back() >= out.forms.size()) in.fail();
    }
    d.signs = take_signs(in);
    if (d.facts.words != d.numbers.size() || d.facts.own > d.facts.words) in.fail();
  }
  if (!in.whole()) return Error{ErrorCode::kSyntax, "the words kept for tracing are damaged", {}};
  return out;
}

std::optional<Error> store_words(const store::Database& db, const std::string& path, const Options& options) {
  size_t done = 0, total = 0;
  for (;;) {
    const Result<Batch> batch = next_batch(db);
    if (!batch) return batch.error();
    if (batch->docs.empty()) return {};
    if (total == 0) total = left(db, batch->after);
    auto connections = Connections::open(path);
    if (!connections) return connections.error();
    std::vector<TracedWords> words(batch->docs.size());
    parallel_for(words.size(), options.threads, [&](size_t i) {
      // A document that cannot be read any more has no words; doctor tells of it.
      const auto document = (*connections)->hold()->archive.document(batch->docs[i]);
      if (document) words[i] = trace_words(**document);
      else words[i].words.forms.emplace_back();
      if (options.progress && i % 256 == 0) options.progress({Stage::kIndexing, done + i, total});
    });
    if (auto e = write(db, *batch, store::compress(pack(share_of(batch->docs, words))))) return e;
    done += batch->docs.size();
  }
}

Result<StoredWords> StoredWords::load(const store::Database& db, const std::vector<int64_t>& docs, unsigned threads) {
  constexpr size_t kAtOnce = 16;   // rows unpacked before they are put together
  std::unordered_map<int64_t, size_t> wanted;
  for (size_t i = 0; i < docs.size(); ++i) wanted[docs[i]] = i;
  StoredWords out;
  out.at_.resize(docs.size());
  out.forms_.emplace_back();
  std::unordered_map<std::string, uint32_t> numbers;
  store::Statement s = db.prepare("SELECT bytes FROM traced_words ORDER BY last");
  for (bool more = true; more;) {
    std::vector<std::string> rows;
    while (rows.size() < kAtOnce && (more = s.row())) rows.emplace_back(s.blob(0));
    if (s.error()) return *s.error();
    std::vector<Result<WordShare>> shares(rows.size(), WordShare());
    parallel_for(rows.size(), threads, [&](size_t i) {
      const Result<std::string> packed = store::decompress(rows[i]);
      shares[i] = packed ? unpack_words(*packed) : Result<WordShare>(packed.error());
    });
    for (Result<WordShare>& share : shares) {
      if (!share) return share.error();
      std::vector<uint32_t> of(share->forms.size());
      for (size_t k = 1; k < of.size(); ++k) {
        const auto [it, is_new] = numbers.try_emplace(share->forms[k], static_cast<uint32_t>(out.forms_.size()));
        if (is_new) out.forms_.push_back(it->first);
        of[k] = it->second;
      }
      for (WordShare::Of& d : share->documents) {
        const auto it = wanted.find(d.doc);
        if (it == wanted.end()) continue;
        for (uint32_t& n : d.numbers) n = of[n];
        out.at_[it->second] = {true, std::move(d.facts), std::move(d.numbers), std::move(d.signs)};
      }
    }
  }
  return out;
}

bool StoredWords::add_to(trace::pairs::Corpus& corpus, size_t i) {
  known_.resize(forms_.size(), trace::pairs::kNoWord);
  const bool added = corpus.add(at_[i].numbers, forms_, known_);
  at_[i].numbers = {};
  return added;
}

}  // namespace stemma::engine
