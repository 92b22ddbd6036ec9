"""A report in rows: heads, classes and names with their figures."""

from tests.etl.passages import parts, read

ROWS = """一图读懂丨第十二届星湖特色农产品推介会成果
签约项目：67个
签约金额：52.8亿元
◎合同项目：49个，41.6亿元
【按行业分】
中药材 19个
花椒 12个
【按县区分】
桃源区 17个 14.2亿元
青石县 9个 8.1亿元
其他 30个 23.2亿元"""


def test_classes_and_names_are_parts_once_the_heads_told_the_whole(reading):
    assert parts(read(reading, ROWS)) == [
        ("67个", "total", ""), ("52.8亿元", "total", ""),
        ("49个", "category", "合同项目"), ("41.6亿元", "category", "合同项目"),
        ("19个", "sector", "中药材"), ("12个", "sector", "花椒"),
        ("17个", "host", "桃源区"), ("14.2亿元", "host", "桃源区"),
        ("9个", "host", "青石县"), ("8.1亿元", "host", "青石县"),
        ("30个", "host", "其他"), ("23.2亿元", "host", "其他"),
    ]  # fmt: skip


def test_contracts_told_first_are_the_whole(reading):
    assert parts(read(reading, "第三届星湖大会闭幕，共签约合同项目49个。"))[0][1:] == ("total", "")
