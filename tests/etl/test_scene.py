"""What is remembered of the sentence that is being read."""

from etl.grammar.scene import Scene
from etl.records import Report


class Asked:
    """Stands for an expression and counts how often it looks through a text."""

    def __init__(self):
        self.times = 0

    def search(self, text):
        self.times += 1
        return "境外" in text or None


def test_a_sentence_is_looked_through_once_however_many_figures_ask():
    scene, expression = Scene(None, Report("r", "", ""), None, [], 2025), Asked()
    scene.folded = "境外企业来滇投资项目37个"
    assert [scene.says(expression) for _ in range(5)] == [True] * 5
    assert expression.times == 1


def test_the_next_sentence_is_looked_through_anew():
    scene, expression = Scene(None, Report("r", "", ""), None, [], 2025), Asked()
    scene.folded = "境外企业来滇投资项目37个"
    scene.says(expression)
    scene.turn_to_sentence()
    scene.folded = "省内企业投资项目12个"
    assert not scene.says(expression)
