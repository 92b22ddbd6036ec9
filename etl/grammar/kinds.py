"""Alternatives that several rules look for, to be set into their expressions."""

MEETING = "仪式|[大峰年]会|博览会|洽谈会|交易会|推介会|对接会|恳谈会|论坛|活动"
COUNTED_PLACE = "县市区|县区|区县|市县|市州|省份|国家|园区|乡镇|[省市县区州]"  # what there are so many of
