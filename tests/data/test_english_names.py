"""What the reader gives a figure or a project to has a name in English, where the vocabulary has the word."""

from etl.directory import Directory
from etl.vocabulary import Vocabulary
from tests.data.vocabulary_files import rows


def test_every_group_of_sectors_has_one():
    directory = Directory(Vocabulary())
    groups = {row["group_zh"] for row in rows("sectors") if row["group_zh"]}
    assert len(groups) > 20
    assert [group for group in groups if not directory.member("sector", group).name_en] == []


def test_what_most_reports_cut_by_has_one():
    directory = Directory(Vocabulary())
    told = [
        "新材料",
        "现代物流",
        "生态旅游",
        "装备制造",
        "数字经济",
        "文化旅游",
        "医药健康",
        "现代农业",
        "新一代信息技术",
    ]
    assert [name for name in told if not directory.member("sector", name).name_en] == []
