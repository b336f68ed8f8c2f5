#compdef codeflix
# Completion of codeflix for zsh: source <(codeflix completion zsh), or save it as _codeflix in a folder of fpath
_codeflix() {
  local -a candidates
  local answer line code
  answer=$("${words[1]}" __complete -- "${(@)words[2,CURRENT]}" 2>/dev/null </dev/null)
  code=$?
  if (( code == 10 )); then
    _files
    return
  fi
  (( code == 0 )) || return 1
  for line in "${(@f)answer}"; do
    [[ -n $line ]] && candidates+=("${line/$'\t'/:}")
  done
  _describe -V codeflix candidates
}
if [ "${funcstack[1]}" = _codeflix ]; then
  _codeflix "$@"
else
  compdef _codeflix codeflix
fi
