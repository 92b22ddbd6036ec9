"""What the reader chose stands in the address, by stable codes, so that a link shows what its sender saw.

Streamlit's own binding writes the words of an option, which differ between the languages; a code does not.
"""

from collections.abc import Mapping

import streamlit as st

from pages.words.catalogue import LANGUAGES, Lang, language_of, t
from pages.words.plain import plain

LANGUAGE = "lang"
_WIDTH = 330
_KEPT = (LANGUAGE, "event")


def language() -> Lang:
    """The language of the address; Chinese by default."""
    return language_of(st.query_params.get(LANGUAGE))


def language_switch(lang: Lang) -> None:
    """The switch between the languages."""
    options: dict[str, str] = {code: t(f"language.{code}", lang) for code in LANGUAGES}
    with st.container(key="language"):
        segments(LANGUAGE, t("language.label", lang), options, lang=lang, hide_label=True)


def select(
    key: str, name: str, options: Mapping[str, str], *, lang: Lang, drops: tuple[str, ...] = (), default: str = ""
) -> str:
    """A drop-down of codes and their words; returns the chosen code, at first the default or else the first.

    A new choice drops the choices that hang on it.
    """
    st.session_state[_widget(key)] = _current(key, name, options, lang, default)
    chosen: str = st.selectbox(
        name,
        list(options),
        format_func=lambda code: options.get(code, code),
        key=_widget(key),
        on_change=_write,
        args=(key, drops),
        filter_mode=None,
        placeholder=t("filter.choose", lang),
        width=_WIDTH,
    )
    return chosen


def segments(key: str, name: str, options: Mapping[str, str], *, lang: Lang, hide_label: bool = False) -> str:
    """A row of buttons of which one is down; returns the chosen code."""
    st.session_state[_widget(key)] = _current(key, name, options, lang)
    chosen = st.segmented_control(
        name,
        list(options),
        format_func=lambda code: plain(options.get(code, code)),
        key=_widget(key),
        on_change=_write,
        args=(key,),
        required=True,
        label_visibility="collapsed" if hide_label else "visible",
    )
    return chosen if chosen is not None and chosen in options else next(iter(options))


def typed(key: str, name: str, *, hint: str) -> str:
    """A line to type words into; returns them as the address has them."""
    st.session_state[_widget(key)] = st.query_params.get(key, "")
    words = st.text_input(name, key=_widget(key), on_change=_write, args=(key,), placeholder=hint, width=_WIDTH)
    return words or ""


def kept() -> dict[str, str]:
    """The choices that go along to another page."""
    return {key: st.query_params[key] for key in _KEPT if key in st.query_params}


def _current(key: str, name: str, options: Mapping[str, str], lang: Lang, default: str = "") -> str:
    first = default if default in options else next(iter(options))
    wanted = st.query_params.get(key, first)
    if wanted in options:
        return wanted
    st.warning(plain(t("address.unknown", lang, name=name, value=wanted[:40], shown=options[first])))
    return first


def _widget(key: str) -> str:
    return f"choice_{key}"


def _write(key: str, drops: tuple[str, ...] = ()) -> None:
    for each in (each for each in drops if each in st.query_params):
        del st.query_params[each]
    if st.session_state[_widget(key)]:
        st.query_params[key] = st.session_state[_widget(key)]
    elif key in st.query_params:
        del st.query_params[key]
