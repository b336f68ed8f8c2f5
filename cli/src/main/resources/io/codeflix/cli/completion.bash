# Completion of codeflix for bash: source <(codeflix completion bash)
_codeflix() {
  local line answer code
  COMPREPLY=()
  answer=$("${COMP_WORDS[0]}" __complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)
  code=$?
  if [[ $code -eq 10 ]]; then
    compopt -o default 2>/dev/null
    return
  fi
  [[ $code -eq 0 ]] || return
  while IFS= read -r line; do
    [[ -n $line ]] && COMPREPLY+=("${line%%$'\t'*}")
  done <<<"$answer"
}
complete -F _codeflix codeflix
