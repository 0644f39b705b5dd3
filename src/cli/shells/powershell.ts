// A vocabulary → a completion script for PowerShell 5.1 and newer. Where it gives nothing, PowerShell completes paths.

import { type CommandWords, type Entry, type Values, valueFlags } from './vocabulary.ts';

export function powershellScript(commands: readonly CommandWords[]): string {
  return `# Completion of policycheck for PowerShell.
Register-ArgumentCompleter -Native -CommandName policycheck -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $valueFlags = @(${valueFlags(commands).map(quoted).join(', ')})
  $commands = [ordered]@{
${commands.map(({ name, about }) => `    ${quoted(name)} = ${quoted(about)}`).join('\n')}
  }
  $options = @{
${commands.map(({ name, options }) => `    ${quoted(name)} = ${hash(options.flatMap(({ flags, about }) => flags.map((flag) => [flag, about] as const)))}`).join('\n')}
  }
  $values = @{
${commands.flatMap(valueLines).join('\n')}
  }
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = ''
  $at = 0
  for ($n = 0; $n -lt $before.Count; $n++) {
    if ($valueFlags -ccontains $before[$n]) { $n++ }
    elseif ($before[$n] -like '-?*') { }
    elseif (-not $command -and $at -eq 0 -and $commands.Contains($before[$n])) { $command = $before[$n] }
    else { $at++ }
  }
  $key = if ($command) { $command } else { 'check' }
  $last = if ($before.Count) { $before[-1] } else { '' }
  $found = if ($valueFlags -ccontains $last) { $values["$key $last"] }
    elseif ($wordToComplete -like '-*') { $options[$key] }
    elseif (-not $command -and $at -eq 0) { $commands }
    else { $values["$key $([Math]::Min($at, 1))"] }
  if ($found) {
    $found.GetEnumerator() | Where-Object { $_.Key -like "$wordToComplete*" } | ForEach-Object {
      $about = if ($_.Value) { $_.Value } else { $_.Key }
      [System.Management.Automation.CompletionResult]::new($_.Key, $_.Key, 'ParameterValue', $about)
    }
  }
}
`;
}

function valueLines({ name, options, first, others }: CommandWords): readonly string[] {
  const line = (key: string, { entries }: Values) =>
    entries.length === 0 ? [] : [`    ${quoted(`${name} ${key}`)} = ${hash(entries)}`];
  return [
    ...options.flatMap(({ flags, value }) => (value ? flags.flatMap((flag) => line(flag, value)) : [])),
    ...line('0', first),
    ...line('1', others),
  ];
}

/** Keys of a hash table of PowerShell ignore case, -v and -V would clash: one of them goes without a completion. */
function hash(entries: readonly Entry[]): string {
  const unique = [...new Map(entries.map((entry) => [entry[0].toLowerCase(), entry])).values()];
  return `[ordered]@{ ${unique.map(([word, about]) => `${quoted(word)} = ${quoted(about)}`).join('; ')} }`;
}

/** PowerShell takes typographic quotes for quotes, too. */
function quoted(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
}
