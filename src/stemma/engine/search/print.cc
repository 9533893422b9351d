// A tree written as a query. Brackets stand only where a parent binds closer.
#include "stemma/engine/search/days.h"
#include "stemma/engine/search/query.h"

namespace stemma::engine {
namespace {

bool plain(std::string_view value) {
  for (const char c : value) {
    const bool ok = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80 ||
                    c == '-' || c == '.' || c == '/' || c == '_' || c == ',';
    if (!ok) return false;
  }
  return !value.empty();
}

std::string quoted(std::string_view value) { return "\"" + std::string(value) + "\""; }

std::string pattern(std::string_view body) {
  std::string out = "/";
  for (size_t i = 0; i < body.size(); ++i) {
    if (body[i] == '\\' && i + 1 < body.size()) out += body[i++];
    else if (body[i] == '/') out += '\\';
    out += body[i];
  }
  return out + "/";
}

std::string words(const Node& node) {
  std::string out;
  if (node.words.size() == 1) {
    const Term& t = node.words[0];
    switch (t.like) {
      case Likeness::kForms: return t.form;
      case Likeness::kExact: return "=" + t.form;
      case Likeness::kPrefix: return t.form + "*";
      case Likeness::kFuzzy: return t.form + "~" + std::to_string(t.slips);
      case Likeness::kPattern: return pattern(t.form);
    }
  }
  bool exact = true;
  for (const Term& t : node.words) exact = exact && t.like == Likeness::kExact;
  for (const Term& t : node.words) {
    out += (out.empty() ? "" : " ");
    out += (t.like == Likeness::kExact && !exact ? "=" : "") + t.form + (t.like == Likeness::kPrefix ? "*" : "");
  }
  return (exact ? "=" : "") + quoted(out) + (node.near ? "~" + std::to_string(*node.near) : "");
}

std::string leaf(const Node& node) {
  switch (node.kind) {
    case NodeKind::kAll: return "*";
    case NodeKind::kWords: return (node.field.empty() ? "" : node.field + ":") + words(node);
    case NodeKind::kText: return (node.field.empty() ? "" : node.field + ":") + pattern(node.value);
    case NodeKind::kDate: return "date:" + print_days({node.first, node.last});
    case NodeKind::kReference: {
      const std::string behind = (node.key.airgram ? "-A" : "") + std::to_string(node.key.number);
      if (node.key.year != 0) return "ref:" + std::to_string(node.key.year) + node.key.station + behind;
      return "ref:" + quoted(node.key.station + (node.key.airgram ? "" : " ") + behind);
    }
    default: break;
  }
  std::string out = node.field + ":";
  if (node.like == Likeness::kExact) out += "=";
  if (node.like == Likeness::kPrefix) return out + node.value + "*";
  return out + (plain(node.value) ? node.value : quoted(node.value));
}

// Rank: how close a node binds; a child that binds less than its parent needs brackets.
int rank(NodeKind kind) { return kind == NodeKind::kOr ? 0 : kind == NodeKind::kAnd ? 1 : kind == NodeKind::kNot ? 2 : 3; }

void write(const Node& node, int outside, std::string& out) {
  const bool brackets = rank(node.kind) < outside;
  if (brackets) out += "(";
  if (node.kind == NodeKind::kNot) {
    out += "-";
    write(node.parts[0], 3, out);
  } else if (node.kind == NodeKind::kAnd || node.kind == NodeKind::kOr) {
    for (size_t i = 0; i < node.parts.size(); ++i) {
      if (i > 0) out += node.kind == NodeKind::kOr ? " OR " : " ";
      write(node.parts[i], rank(node.kind) + 1, out);
    }
  } else {
    out += leaf(node);
  }
  if (brackets) out += ")";
}

}  // namespace

std::string print(const Node& node) {
  std::string out;
  write(node, 0, out);
  return out;
}

std::string print(const Query& query) {
  std::string out = print(query.root);
  const bool group = query.root.kind == NodeKind::kOr && (query.furniture || query.versions);
  if (group) out = "(" + out + ")";
  if (query.furniture) out += " in:furniture";
  if (query.versions) out += " in:versions";
  return out;
}

}  // namespace stemma::engine
