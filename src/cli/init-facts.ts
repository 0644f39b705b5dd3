// The company's name → the text of a first policycheck.facts.yaml: the name, and for all else an example behind a `#`. Each
// example is right as it stands, so that nobody has to look up how it is written. What is a comment decides nothing.

/** `company` is empty where nobody said it. */
export function factsText(company: string): string {
  const name = company.trim();
  const own = name === '' ? EXAMPLE_COMPANY : `company:\n  name: ${JSON.stringify(name)}\n${MORE_OF_COMPANY}`;
  return `${HEAD}\n${own}\n${EXAMPLES}`;
}

const HEAD = `# What is public about your company, and who may say what. policycheck follows it: a fact clears a finding, or stands
# against a post. “policycheck answer draft.txt” adds what a post asks about; the examples show how to write it by hand.
# To use one, take the “# ” from its lines.
`;

const MORE_OF_COMPANY = `  # Other names, accounts and hashtags of the company:
  # aliases: [Halden Systems]
  # handles: ["@halden"]
  # tags: ["#HaldenLife"]
`;

const EXAMPLE_COMPANY = `# company:
#   name: Halden
#   aliases: [Halden Systems]
#   handles: ["@halden"]
`;

const EXAMPLES = `# Customers, and whether they may be named:
# customers:
#   Fjord Rail: { referenceable: true, since: 2026-01-15, case-study: https://halden.example/fjord-rail }
#   Orrin Foods: { referenceable: false }

# Products: available, beta, announced, or unannounced (nobody outside may hear of it):
# products:
#   Atlas: { status: available, source: https://halden.example/atlas }
#   Atlas 5: { status: unannounced, code-names: [Kestrel] }

# Published numbers, with their day and where they stand; “public: false” for one that must not be said:
# numbers:
#   employees: { value: 1850, as-of: 2026-01-31, source: Annual report 2025 }
#   customers: { value: "more than 4,000", as-of: 2026-01-31, source: Annual report 2025 }

# Who may speak for the company, and on what:
# spokespeople:
#   Ines Vold: { title: CEO }
#   Priya Dass: { title: Communications, speaks-on: [headcount, customer-counts] }

# When results are not spoken of: fixed days, or from each quarter's third month to two trading days after results:
# closed-windows:
#   - { from: 2026-12-15, to: 2027-01-31 }
#   - { quarterly-until: 2, results: [2027-02-04, 2027-05-05] }

# What must not be said before an hour:
# embargoes:
#   - { about: the purchase of Tidewell, words: [Tidewell], until: "2027-03-12T10:00+01:00" }

# Your own wording for what a post must say of itself:
# disclaimers:
#   own-views: Views are my own.
#   employee: I work at Halden.
`;
